import { describe, expect, it } from "vitest"
import type { Principal } from "../../../src/request/Principal.ts"
import * as Admits from "../../../src/verdict/Admits.ts"
import { account, admits, allow, deny, policy, prove, resource, role, user, world } from "../../support/world.ts"

const home = "111111111111"
const away = "222222222222"
const userArn = `arn:aws:iam::${home}:user/u`
const roleArn = `arn:aws:iam::${home}:role/r`
const everyone = policy({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" })
const everything = [policy(allow("*", "*"))]

/** Two accounts in which every policy allows everything: what is denied here, a service refuses. */
const open = (resources: ReadonlyArray<string>, own: ReadonlyArray<string> = []) =>
  world([
    account(home, {
      users: { u: user(userArn, { identityPolicies: everything }) },
      roles: { r: role(roleArn, { identityPolicies: everything }) },
      resources: Object.fromEntries(own.map((arn) => [arn, resource({ policy: everyone })]))
    }),
    account(away, {
      roles: {
        Target: role(`arn:aws:iam::${away}:role/Target`, {
          trustPolicy: policy({ Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:*" })
        })
      },
      resources: Object.fromEntries(resources.map((arn) => [arn, resource({ policy: everyone })]))
    })
  ])

const asUser = { type: "user", arn: userArn } as const

const refused = (places: ReturnType<typeof world>, principal: Principal, action: string, on: string) => {
  const [check] = prove(places, { principal, action, resource: on }).checks
  return [Admits.verdict(check.admits), check.determining[0] ?? "", check.mode]
}

const exclusionAcross = ["ImplicitDeny", "SERVICE_EXCLUSION", "cross-account"]

describe("calls that never cross accounts", () => {
  const queue = `arn:aws:sqs:us-east-1:${away}:q`
  const table = `arn:aws:dynamodb:us-east-1:${away}:table/t`
  const key = `arn:aws:kms:us-east-1:${away}:key/1`

  // @clause exclusions.sqs
  it.each([
    "AddPermission",
    "CancelMessageMoveTask",
    "CreateQueue",
    "DeleteQueue",
    "ListMessageMoveTasks",
    "ListQueues",
    "ListQueueTags",
    "RemovePermission",
    "SetQueueAttributes",
    "StartMessageMoveTask",
    "TagQueue",
    "UntagQueue"
  ])("sqs:%s is refused, whatever the policies say, while SendMessage passes", (operation) => {
    expect(refused(open([queue]), asUser, `sqs:${operation}`, queue)).toEqual(exclusionAcross)
    expect(admits(open([queue]), { principal: asUser, action: "sqs:SendMessage", resource: queue })).toEqual(["Allow"])
  })

  // @clause exclusions.dynamodb
  it.each(["UpdateTimeToLive", "EnableKinesisStreamingDestination", "DisableKinesisStreamingDestination"])(
    "dynamodb:%s is refused while GetItem passes",
    (operation) => {
      expect(refused(open([table]), asUser, `dynamodb:${operation}`, table)).toEqual(exclusionAcross)
      expect(admits(open([table]), { principal: asUser, action: "dynamodb:GetItem", resource: table })).toEqual([
        "Allow"
      ])
    }
  )

  // @clause exclusions.s3-bucket-policy
  it.each(["GetBucketPolicy", "PutBucketPolicy", "DeleteBucketPolicy"])("s3:%s is refused", (operation) => {
    const bucket = "arn:aws:s3:::theirs"
    expect(refused(open([bucket]), asUser, `s3:${operation}`, bucket)).toEqual(exclusionAcross)
    expect(admits(open([bucket]), { principal: asUser, action: "s3:ListBucket", resource: bucket })).toEqual(["Allow"])
    expect(refused(open([bucket]), { type: "anonymous" }, `s3:${operation}`, bucket)).toEqual([
      "ImplicitDeny",
      "SERVICE_EXCLUSION",
      "resource-only"
    ])
  })

  // @clause exclusions.kms-operations
  it.each(["PutKeyPolicy", "ScheduleKeyDeletion", "DisableKey", "TagResource", "UpdateAlias"])(
    "kms:%s is refused while Decrypt passes",
    (operation) => {
      expect(refused(open([key]), asUser, `kms:${operation}`, key)).toEqual(exclusionAcross)
      expect(admits(open([key]), { principal: asUser, action: "kms:Decrypt", resource: key })).toEqual(["Allow"])
    }
  )

  // @clause exclusions.aws-managed-keys
  it("no operation on an AWS managed key is shared", () => {
    const places = world([
      account(home, { users: { u: user(userArn, { identityPolicies: everything }) } }),
      account(away, { resources: { [key]: resource({ policy: everyone, awsManaged: true }) } })
    ])
    expect(refused(places, asUser, "kms:Decrypt", key)).toEqual(exclusionAcross)
  })

  // @clause exclusions.aws-managed-keys
  it("a key of which it is not known who manages it may be refused", () => {
    const places = {
      ...open([]),
      accounts: { [home]: open([]).accounts[home]!, [away]: account(away, { complete: false }) }
    }
    const [check] = prove(places, { principal: asUser, action: "kms:Decrypt", resource: key }).checks
    expect(Admits.toArray(check.admits)).toEqual(["Allow", "ImplicitDeny", "ExplicitDeny"])
    expect(check.missing).toContainEqual({ kind: "aws-managed-key", of: key })
  })

  // @clause exclusions.pass-role
  it("a role is passed inside its own account only", () => {
    expect(refused(open([]), asUser, "iam:PassRole", `arn:aws:iam::${away}:role/Target`)[0]).toBe("ImplicitDeny")
    expect(refused(open([]), asUser, "iam:PassRole", `arn:aws:iam::${away}:role/Target`)).toEqual(exclusionAcross)
    expect(admits(open([]), { principal: asUser, action: "iam:PassRole", resource: roleArn })).toEqual(["Allow"])
  })

  // @clause cross-account.resource-types
  it("a resource that cannot carry a policy is out of reach, even where a world puts one on it", () => {
    const instance = `arn:aws:ec2:us-east-1:${away}:instance/i-1`
    expect(refused(open([instance]), asUser, "ec2:StopInstances", instance)).toEqual(exclusionAcross)
    const own = `arn:aws:ec2:us-east-1:${home}:instance/i-1`
    expect(admits(open([]), { principal: asUser, action: "ec2:StopInstances", resource: own })).toEqual(["Allow"])
  })

  // @clause exclusions.partition
  it("partitions never meet", () => {
    const china = `arn:aws-cn:sqs:cn-north-1:${away}:q`
    expect(refused(open([china]), asUser, "sqs:SendMessage", china)).toEqual(exclusionAcross)
  })

  // @clause exclusions.never-allowed
  it("an explicit deny beside the refusal is still an explicit deny", () => {
    const places = world([
      account(home, { users: { u: user(userArn, { identityPolicies: [policy(deny("sqs:*", "*"))] }) } }),
      account(away, { resources: { [queue]: resource({ policy: everyone }) } })
    ])
    expect(admits(places, { principal: asUser, action: "sqs:DeleteQueue", resource: queue })).toEqual(["ExplicitDeny"])
  })
})

describe("what AWS owns", () => {
  // @clause exclusions.aws-owned
  it.each([
    ["iam:DeletePolicy", "arn:aws:iam::aws:policy/ReadOnlyAccess", "ImplicitDeny"],
    ["iam:CreatePolicyVersion", "arn:aws:iam::aws:policy/ReadOnlyAccess", "ImplicitDeny"],
    ["iam:GetPolicy", "arn:aws:iam::aws:policy/ReadOnlyAccess", "Allow"],
    ["iam:UpdateAssumeRolePolicy", `arn:aws:iam::${home}:role/aws-reserved/sso.amazonaws.com/X`, "ImplicitDeny"],
    ["iam:PassRole", `arn:aws:iam::${home}:role/aws-reserved/sso.amazonaws.com/X`, "ImplicitDeny"],
    ["iam:GetRole", `arn:aws:iam::${home}:role/aws-reserved/sso.amazonaws.com/X`, "Allow"],
    ["iam:PutRolePolicy", `arn:aws:iam::${home}:role/aws-service-role/x.amazonaws.com/X`, "ImplicitDeny"],
    ["kms:DeleteAlias", `arn:aws:kms:us-east-1:${home}:alias/aws/s3`, "ImplicitDeny"],
    ["kms:DeleteAlias", `arn:aws:kms:us-east-1:${home}:alias/own`, "Allow"]
  ])("%s on %s gives an administrator %s", (action, on, expected) => {
    expect(admits(open([]), { principal: asUser, action, resource: on })).toEqual([expected])
  })
})

describe("temporary credentials", () => {
  const session = { type: "user-session", arn: userArn } as const
  const federated = { type: "federated-user", name: "f", federatedBy: userArn, sessionPolicies: everything } as const
  const assumed = { type: "role-session", roleArn, sessionName: "s" } as const
  const target = `arn:aws:iam::${away}:role/Target`

  // @clause exclusions.temporary-credentials
  it.each<readonly [string, Principal, string, string, string]>([
    ["a GetSessionToken session without MFA cannot call IAM", session, "iam:ListUsers", "*", "ImplicitDeny"],
    ["with MFA it can", { ...session, mfa: true }, "iam:ListUsers", "*", "Allow"],
    ["a GetSessionToken session may assume roles", session, "sts:AssumeRole", target, "Allow"],
    ["and pass tags to them", session, "sts:TagSession", target, "Allow"],
    ["but not ask for another session token", session, "sts:GetSessionToken", "*", "ImplicitDeny"],
    ["a federated user cannot call IAM", federated, "iam:ListUsers", "*", "ImplicitDeny"],
    ["nor assume roles", federated, "sts:AssumeRole", target, "ImplicitDeny"],
    ["but may call other services", federated, "ec2:DescribeInstances", "*", "Allow"],
    ["and ask who it is", federated, "sts:GetCallerIdentity", "*", "Allow"],
    ["a role session cannot call GetFederationToken", assumed, "sts:GetFederationToken", "*", "ImplicitDeny"],
    ["nor GetSessionToken", assumed, "sts:GetSessionToken", "*", "ImplicitDeny"],
    ["but may assume a further role", assumed, "sts:AssumeRole", target, "Allow"],
    ["the root user cannot assume roles", { type: "root", account: home }, "sts:AssumeRole", target, "ImplicitDeny"]
  ])("%s", (_, principal, action, on, expected) => {
    expect(admits(open([]), { principal, action, resource: on })).toEqual([expected])
  })

  // @clause exclusions.temporary-credentials
  it("are refused on the caller's side", () => {
    const [check] = prove(open([]), { principal: federated, action: "sts:AssumeRole", resource: target }).checks
    expect(Admits.verdict(check.trustedAccount!.admits)).toBe("ImplicitDeny")
    expect(Admits.verdict(check.trustingAccount.admits)).toBe("Allow")
  })
})

describe("calls without permission", () => {
  const denied = world([account(home, { users: { u: user(userArn, { identityPolicies: [policy(deny("*", "*"))] }) } })])
  const silent = world([account(home, { users: { u: user(userArn) } })])

  // @clause sts.get-caller-identity
  it("GetCallerIdentity works even when denied, unless the endpoint's policy denies it", () => {
    const who = { principal: asUser, action: "sts:GetCallerIdentity", resource: "*" }
    expect(admits(denied, who)).toEqual(["Allow"])
    const endpoint = { id: "vpce-1", account: home, vpc: "vpc-1", kind: "interface" as const }
    const closed = { ...denied, vpcEndpoints: { "vpce-1": { ...endpoint, policy: policy() } } }
    expect(admits(closed, { ...who, viaVpcEndpoint: "vpce-1" })).toEqual(["ImplicitDeny"])
  })

  // @clause sts.get-session-token
  it("GetSessionToken needs no allow, but a deny denies it", () => {
    const ask = { principal: asUser, action: "sts:GetSessionToken", resource: "*" }
    expect(admits(silent, ask)).toEqual(["Allow"])
    expect(admits(denied, ask)).toEqual(["ExplicitDeny"])
  })
})

describe("a bucket policy that locks everyone out", () => {
  const bucket = "arn:aws:s3:::own"
  const locked = world([
    account(home, {
      users: { u: user(userArn, { identityPolicies: everything }) },
      resources: {
        [bucket]: resource({ policy: policy({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }) })
      }
    })
  ])
  const root = { type: "root", account: home } as const

  // @clause s3.bucket-policy-lockout
  it("still lets the owner's root user get, put and delete the policy, and nobody else", () => {
    for (const operation of ["GetBucketPolicy", "PutBucketPolicy", "DeleteBucketPolicy"]) {
      expect(admits(locked, { principal: root, action: `s3:${operation}`, resource: bucket })).toEqual(["Allow"])
      expect(admits(locked, { principal: asUser, action: `s3:${operation}`, resource: bucket })).toEqual([
        "ExplicitDeny"
      ])
    }
    expect(admits(locked, { principal: root, action: "s3:ListBucket", resource: bucket })).toEqual(["ExplicitDeny"])
  })
})
