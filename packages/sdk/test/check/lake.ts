import { type Account, type Policy, PolicyReader, type Role, type World } from "@countersign/sdk"

/** A policy read from text, so that its statements have places. */
export const policyOf = (name: string, ...statements: ReadonlyArray<object>): Policy => {
  const text = JSON.stringify({ Version: "2012-10-17", Statement: statements }, undefined, 1)
  return { name, document: PolicyReader.read(text).document!, source: { file: `${name}.json`, text } }
}

const account = (id: string, entries: Partial<Account>): Account => ({
  id,
  complete: true,
  organization: "none",
  canonicalUserId: undefined,
  users: {},
  groups: {},
  roles: {},
  resources: {},
  ...entries
})

export const etlArn = "arn:aws:iam::111111111111:role/jobs/Etl"

const etl = (identity: Policy): Role => ({
  arn: etlArn,
  uniqueId: "AROAEXAMPLE",
  tags: {},
  identityPolicies: [identity],
  permissionsBoundary: "none",
  trustPolicy: "none",
  serviceLinked: false
})

/** The role `Etl` of 111111111111 and the bucket `lake` of 222222222222, with a policy on each. */
export const lake = (identity: Policy, bucket: Policy | "none"): World.World => ({
  organizations: [],
  vpcEndpoints: {},
  accounts: {
    "111111111111": account("111111111111", { roles: { Etl: etl(identity) } }),
    "222222222222": account("222222222222", {
      resources: {
        "arn:aws:s3:::lake": {
          policy: bucket,
          tags: {},
          grants: [],
          awsManaged: false,
          attributeBasedAccessControl: false
        }
      }
    })
  }
})

export const everything = policyOf("everything", { Sid: "All", Effect: "Allow", Action: "*", Resource: "*" })

/** A bucket policy for the role; further elements come on top. */
export const sharing = (elements: object = {}): Policy =>
  policyOf("sharing", {
    Sid: "Share",
    Effect: "Allow",
    Principal: { AWS: etlArn },
    Action: "s3:GetObject",
    Resource: "arn:aws:s3:::lake/*",
    ...elements
  })

/** Etl asks for an object of the lake. */
export const reading = {
  principal: { type: "role-session", roleArn: etlArn, sessionName: "s" },
  action: "s3:GetObject",
  resource: "arn:aws:s3:::lake/k"
} as const
