import type { Policy, World } from "@countersign/sdk"
import { account, policyOf, resource, role, world } from "../support/accounts.ts"

export const etlArn = "arn:aws:iam::111111111111:role/jobs/Etl"

/** The role `Etl` of 111111111111 and the bucket `lake` of 222222222222, with a policy on each. */
export const lake = (identity: Policy, bucket: Policy | "none"): World.World =>
  world(
    account("111111111111", {
      roles: { Etl: role(etlArn, { uniqueId: "AROAEXAMPLE", identityPolicies: [identity] }) }
    }),
    account("222222222222", { resources: { "arn:aws:s3:::lake": resource({ policy: bucket }) } })
  )

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
