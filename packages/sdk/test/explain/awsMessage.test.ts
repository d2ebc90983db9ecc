import { type AuthorizationRequest, checkPromise } from "@countersign/sdk"
import { describe, expect, it } from "vitest"
import { policyOf } from "../support/accounts.ts"
import {
  allow,
  deny,
  etlArn,
  etlAsks,
  organizationOf,
  type Places,
  toEtl,
  trusted,
  trusting,
  worldOf
} from "./places.ts"

const queue = `arn:aws:sqs:eu-west-1:${trusting}:jobs`
const key = `arn:aws:kms:eu-west-1:${trusting}:key/1234`
const partner = `arn:aws:iam::${trusting}:role/Partner`
const object = "arn:aws:s3:::lake/key"

const message = async (places: Places, request: AuthorizationRequest) =>
  (await checkPromise(worldOf(places), request)).awsMessage

const send = etlAsks("sqs:SendMessage", queue)
const open: Places = { identity: [allow("sqs:*", "*")], on: [queue, [allow("sqs:*", "*", toEtl)]] }
const no = deny("No", "sqs:*")
const noOne = { ...no, Principal: "*" }
const scp = (...statements: ReadonlyArray<object>) => [
  organizationOf("o-apps", trusted, "serviceControlPolicies", ...statements)
]
const rcp = [organizationOf("o-data", trusting, "resourceControlPolicies", noOne)]

const withSession = (...statements: ReadonlyArray<object>): AuthorizationRequest => ({
  ...send,
  principal: {
    type: "role-session",
    roleArn: etlArn,
    sessionName: "nightly",
    sessionPolicies: [policyOf("session", ...statements)]
  }
})
const through: AuthorizationRequest = { ...send, viaVpcEndpoint: "vpce-1" }

const sentence = (action: string, on: string): string =>
  `User: arn:aws:sts::${trusted}:assumed-role/Etl/nightly is not authorized to perform: ${action} on resource: "${on}"`

describe("AWS's own sentence", () => {
  it.each([
    ["because no identity-based policy allows the sqs:SendMessage action", { ...open, identity: [] }, send],
    ["with an explicit deny in an identity-based policy", { ...open, identity: [allow("sqs:*", "*"), no] }, send],
    ["because no resource-based policy allows the sqs:SendMessage action", { identity: [allow("sqs:*", "*")] }, send],
    ["with an explicit deny in a resource-based policy", { ...open, on: [queue, [noOne]] }, send],
    [
      "because no permissions boundary allows the sqs:SendMessage action",
      { ...open, boundary: [allow("s3:*", "*")] },
      send
    ],
    ["with an explicit deny in a permissions boundary", { ...open, boundary: [allow("*", "*"), no] }, send],
    ["because no session policy allows the sqs:SendMessage action", open, withSession(allow("s3:*", "*"))],
    ["with an explicit deny in a session policy", open, withSession(allow("*", "*"), no)],
    [
      "because no service control policy allows the sqs:SendMessage action",
      { ...open, organizations: scp(allow("s3:*", "*")) },
      send
    ],
    ["with an explicit deny in a service control policy", { ...open, organizations: scp(allow("*", "*"), no) }, send],
    ["with an explicit deny in a resource control policy", { ...open, organizations: rcp }, send],
    [
      "because no VPC endpoint policy allows the sqs:SendMessage action",
      { ...open, endpoint: [allow("s3:*", "*", { Principal: "*" })] },
      through
    ],
    [
      "with an explicit deny in a VPC endpoint policy",
      { ...open, endpoint: [allow("*", "*", { Principal: "*" }), noOne] },
      through
    ]
  ] as ReadonlyArray<readonly [string, Places, AuthorizationRequest]>)("says %s", async (reason, places, request) => {
    expect(await message(places, request)).toBe(`${sentence("sqs:SendMessage", queue)} ${reason}`)
  })

  it.each([
    ["because no role trust policy allows the sts:AssumeRole action", []],
    [
      "with an explicit deny in the role trust policy",
      [{ Effect: "Deny", Action: "sts:AssumeRole", Principal: { AWS: etlArn } }]
    ]
  ])("of a role says %s", async (reason, trust) => {
    const asked = etlAsks("sts:AssumeRole", partner)
    expect(await message({ identity: [allow("sts:*", "*")], trust }, asked)).toBe(
      `${sentence("sts:AssumeRole", partner)} ${reason}`
    )
  })

  it("of another account's key leaves open what is the matter", async () => {
    const asked = etlAsks("kms:Decrypt", key)
    expect(await message({ identity: [allow("kms:*", "*")], on: [key, []] }, asked)).toBe(
      `${sentence("kms:Decrypt", key)} because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access`
    )
  })

  it("of a public access control list names the setting that refuses it", async () => {
    const blocked = {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true
    }
    const insider = { type: "role-session", roleArn: partner, sessionName: "nightly" } as const
    const asked = {
      principal: insider,
      action: "s3:PutObject",
      resource: object,
      context: { "s3:x-amz-acl": "public-read" }
    }
    const owner = { publicAccessBlock: blocked }
    expect(await message({ insider: [allow("s3:*", "*")], on: ["arn:aws:s3:::lake", []], owner }, asked)).toBe(
      `User: arn:aws:sts::${trusting}:assumed-role/Partner/nightly is not authorized to perform: s3:PutObject on resource: "${object}" because public ACLs are blocked by the BlockPublicAcls block public access setting`
    )
  })

  it("names the denying policy by its ARN inside one account, and not across", async () => {
    const limits = `arn:aws:iam::${trusted}:policy/Limits`
    const { principal } = withSession()
    const sessionPolicies = [policyOf(limits, allow("*", "*"), no)]
    const limited = { ...send, principal: { ...principal, sessionPolicies } } as AuthorizationRequest
    const own = `arn:aws:sqs:eu-west-1:${trusted}:jobs`
    const because = "with an explicit deny in a session policy"
    expect(await message(open, { ...limited, resource: own })).toBe(
      `${sentence("sqs:SendMessage", own)} ${because}: ${limits}`
    )
    expect(await message(open, limited)).toBe(`${sentence("sqs:SendMessage", queue)} ${because}`)
  })

  it("of S3 across organizations gives no reason", async () => {
    expect(await message({ on: ["arn:aws:s3:::lake", []] }, etlAsks("s3:GetObject", object))).toBe("Access Denied")
  })

  it("of an operation that AWS never grants across accounts names no policy type", async () => {
    const asked = etlAsks("sqs:DeleteQueue", queue)
    expect(await message(open, asked)).toBe(sentence("sqs:DeleteQueue", queue))
  })
})
