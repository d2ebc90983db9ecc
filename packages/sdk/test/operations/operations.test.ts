import { Arn, checkOperation, operations } from "@countersign/sdk"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { account, policyOf, resource, role, world } from "../support/accounts.ts"
import { allowing, caller, callerArn, type Permission } from "./places.ts"

const kms = (name: string) => `arn:aws:kms:eu-west-1:222222222222:key/${name}`
const sns = "service sns.amazonaws.com"
const roleArn = "arn:aws:iam::222222222222:role/Target"

const secret = "arn:aws:secretsmanager:eu-west-1:222222222222:secret:db-AbCdEf"
const repository = "arn:aws:ecr:eu-west-1:222222222222:repository/app"
const fn = "arn:aws:lambda:eu-west-1:222222222222:function:f"
const topic = "arn:aws:sns:eu-west-1:222222222222:t"
const queue = "arn:aws:sqs:eu-west-1:222222222222:q"

interface Row extends Permission {
  /** Who is asked for; the caller where left out. */
  readonly by?: string
  /** Neither side's policy but the caller's own can allow it. */
  readonly own?: boolean
}

const row = (action: string, on: string, more: Partial<Row> = {}): Row => ({ action, resource: on, ...more })

type Case = readonly [operation: string, given: Readonly<Record<string, string>>, rows: ReadonlyArray<Row>]

const cases: ReadonlyArray<Case> = [
  ["s3:GetObject", { object: "arn:aws:s3:::b/k" }, [row("s3:GetObject", "arn:aws:s3:::b/k")]],
  [
    "s3:GetObject",
    { object: "arn:aws:s3:::b/k", version: "v1", key: kms("1") },
    [row("s3:GetObjectVersion", "arn:aws:s3:::b/k"), row("kms:Decrypt", kms("1"))]
  ],
  [
    "s3:PutObject",
    { object: "arn:aws:s3:::b/k", key: kms("1"), tags: "team=data", acl: "private" },
    [
      row("s3:PutObject", "arn:aws:s3:::b/k"),
      row("s3:PutObjectTagging", "arn:aws:s3:::b/k"),
      row("s3:PutObjectAcl", "arn:aws:s3:::b/k"),
      row("kms:GenerateDataKey", kms("1"))
    ]
  ],
  [
    "s3:PutObject",
    { object: "arn:aws:s3:::b/k", "default-key": kms("2") },
    [row("s3:PutObject", "arn:aws:s3:::b/k"), row("kms:GenerateDataKey", kms("2"))]
  ],
  [
    "s3:CopyObject",
    {
      source: "arn:aws:s3:::a/k",
      destination: "arn:aws:s3:::b/k",
      "source-key": kms("1"),
      key: kms("2"),
      "copy-tags": "yes"
    },
    [
      row("s3:GetObject", "arn:aws:s3:::a/k"),
      row("kms:Decrypt", kms("1")),
      row("s3:PutObject", "arn:aws:s3:::b/k"),
      row("s3:GetObjectTagging", "arn:aws:s3:::a/k"),
      row("s3:PutObjectTagging", "arn:aws:s3:::b/k"),
      row("kms:GenerateDataKey", kms("2"))
    ]
  ],
  [
    "secretsmanager:GetSecretValue",
    { secret, key: kms("1") },
    [row("secretsmanager:GetSecretValue", secret), row("kms:Decrypt", kms("1"))]
  ],
  [
    "secretsmanager:PutSecretValue",
    { secret, key: kms("1") },
    [row("secretsmanager:PutSecretValue", secret), row("kms:GenerateDataKey", kms("1")), row("kms:Decrypt", kms("1"))]
  ],
  [
    "ecr:Pull",
    { repository },
    [
      row("ecr:GetAuthorizationToken", "*", { own: true }),
      row("ecr:BatchCheckLayerAvailability", repository),
      row("ecr:BatchGetImage", repository),
      row("ecr:GetDownloadUrlForLayer", repository)
    ]
  ],
  ["lambda:Invoke", { function: fn }, [row("lambda:InvokeFunction", fn)]],
  ["lambda:Invoke", { function: fn, qualifier: "PROD" }, [row("lambda:InvokeFunction", `${fn}:PROD`)]],
  [
    "sns:Publish",
    { topic, queue, "topic-key": kms("1"), "queue-key": kms("2") },
    [
      row("sns:Publish", topic),
      row("kms:GenerateDataKey", kms("1")),
      row("kms:Decrypt", kms("1")),
      row("sqs:SendMessage", queue, { by: sns }),
      row("kms:GenerateDataKey", kms("2"), { by: sns }),
      row("kms:Decrypt", kms("2"), { by: sns })
    ]
  ],
  [
    "sts:AssumeRole",
    { role: roleArn, tags: "team=data", "source-identity": "alice", "session-name": "s" },
    [row("sts:AssumeRole", roleArn), row("sts:TagSession", roleArn), row("sts:SetSourceIdentity", roleArn)]
  ],
  [
    "s3:Replicate",
    {
      source: "arn:aws:s3:::a/k",
      destination: "arn:aws:s3:::b/k",
      role: callerArn,
      "owner-override": "yes",
      "source-key": kms("1"),
      "destination-key": kms("2")
    },
    [
      row("sts:AssumeRole", callerArn, { by: "service s3.amazonaws.com" }),
      row("s3:GetReplicationConfiguration", "arn:aws:s3:::a"),
      row("s3:ListBucket", "arn:aws:s3:::a"),
      row("s3:GetObjectVersionForReplication", "arn:aws:s3:::a/k"),
      row("s3:GetObjectVersionAcl", "arn:aws:s3:::a/k"),
      row("s3:GetObjectVersionTagging", "arn:aws:s3:::a/k"),
      row("s3:ReplicateObject", "arn:aws:s3:::b/k"),
      row("s3:ReplicateTags", "arn:aws:s3:::b/k"),
      row("s3:ObjectOwnerOverrideToBucketOwner", "arn:aws:s3:::b/k"),
      row("kms:Decrypt", kms("1")),
      row("kms:Encrypt", kms("2"))
    ]
  ]
]

const principalOf = ({ by }: Row) => (by === undefined ? { AWS: callerArn } : { Service: by.slice("service ".length) })

const statementsOn = (arn: string, rows: ReadonlyArray<Row>) =>
  rows
    .filter((one) => one.resource === arn || one.resource.startsWith(`${arn}/`))
    .map((one) => ({ Effect: "Allow", Action: one.action, Principal: principalOf(one) }))

const policyOn = (arn: string, rows: ReadonlyArray<Row>) => {
  const statements = statementsOn(arn, rows)
  const silent = { Effect: "Deny", Action: "s3:Nothing", Principal: { AWS: callerArn } }
  const parts = [...statements, silent]
  return policyOf(
    arn,
    ...(Arn.parse(arn)?.service === "iam" ? parts : parts.map((one) => ({ ...one, Resource: [arn, `${arn}/*`] })))
  )
}

const resources = ["arn:aws:s3:::a", "arn:aws:s3:::b", kms("1"), kms("2"), secret, repository, fn, `${fn}:PROD`]

/** The caller's account allows what `own` lists, the resources' account what `theirs` lists. */
const places = (own: ReadonlyArray<Row>, theirs: ReadonlyArray<Row>) =>
  world(
    account("111111111111", {
      roles: {
        Caller: role(callerArn, {
          identityPolicies: [allowing("caller", own)],
          trustPolicy: policyOn(callerArn, theirs)
        })
      }
    }),
    account("222222222222", {
      roles: { Target: role(roleArn, { trustPolicy: policyOn(roleArn, theirs) }) },
      resources: Object.fromEntries(
        [...resources, topic, queue].map((arn) => [arn, resource({ policy: policyOn(arn, theirs) })])
      )
    })
  )

const decisions = async (
  operation: string,
  given: Readonly<Record<string, string>>,
  where: ReturnType<typeof places>
) => Effect.runPromise(checkOperation(where, operation, given, { principal: caller }))

const without = (rows: ReadonlyArray<Row>, left: Row) => rows.filter((one) => one !== left)

const byCaller = (rows: ReadonlyArray<Row>) => rows.filter(({ by }) => by === undefined)

describe.each(cases)("%s with %o", (operation, given, rows) => {
  it("is allowed where both accounts allow every check, and asks for no other", async () => {
    const answer = await decisions(operation, given, places(byCaller(rows), rows))
    expect(answer).toMatchObject({ decision: "Allow", denied: false })
    expect(answer.checks.map(({ request }) => [request.action, request.resource])).toEqual(
      rows.map((one) => [one.action, one.resource])
    )
  })

  it.each(byCaller(rows).map((left) => [left.action, left] as const))(
    "is denied where the caller's account does not allow %s",
    async (_, left) => {
      const answer = await decisions(operation, given, places(without(byCaller(rows), left), rows))
      expect(answer).toMatchObject({ decision: "ImplicitDeny", denied: true })
      const denied = answer.checks.filter(({ decision }) => decision !== "Allow").map(({ request }) => request.action)
      expect(denied).toEqual([left.action])
    }
  )

  it.each(rows.filter(({ own }) => own !== true).map((left) => [left.action, left] as const))(
    "is denied where the resource's account does not allow %s",
    async (_, left) => {
      const answer = await decisions(operation, given, places(byCaller(rows), without(rows, left)))
      expect(answer).toMatchObject({ decision: "ImplicitDeny", denied: true })
      const denied = answer.checks.filter(({ decision }) => decision !== "Allow").map(({ request }) => request.action)
      expect(denied).toEqual([left.action])
    }
  )
})

describe.each(cases.filter(([, , rows]) => rows.length > 1))(
  "where nothing is allowed, %s with %o",
  (operation, given, rows) => {
    it("has a plan that allows all of it, and names every place once", async () => {
      const { plan } = await decisions(operation, given, places([], []))
      expect(plan).toMatchObject({ works: true, outcome: ["Allow"] })
      const named = plan!.parts.map(({ attachTo, policyType }) => `${policyType} ${attachTo}`)
      expect(new Set(named).size).toBe(named.length)
      const asked = plan!.parts.flatMap(({ statements }) => statements.flatMap(({ Action }) => Action))
      expect(new Set(asked)).toEqual(new Set(rows.map(({ action }) => action)))
    })
  }
)

it("an operation of one check has no plan beside its remedies", async () => {
  const { plan } = await decisions("lambda:Invoke", { function: fn }, places([], []))
  expect(plan).toBeNull()
})

it("every operation is tested, and every row names its AWS page", () => {
  expect(new Set(cases.map(([name]) => name))).toEqual(new Set(operations.map(({ name }) => name)))
  expect(operations.flatMap(({ needs }) => needs).filter(({ source }) => !/: /.test(source))).toEqual([])
})

it("an unqualified permission on a function is none for its alias", async () => {
  const rows = [row("lambda:InvokeFunction", fn)]
  const answer = await decisions("lambda:Invoke", { function: fn, qualifier: "PROD" }, places(rows, rows))
  expect(answer).toMatchObject({ decision: "ImplicitDeny", denied: true })
})
