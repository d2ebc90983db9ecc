import { asParsed } from "./asParsed.ts"
import type { Decision } from "@countersign/engine"
import { policyJson } from "./PolicyJson.ts"
import type { PolicyTexts, Question, Setting } from "./Setting.ts"
import { worldOf } from "./worldOf.ts"

const roleArn = "arn:aws:iam::111111111111:role/Demo"
const bucket = "arn:aws:s3:::amzn-s3-demo-bucket-production"
const owner = "222222222222"

const policies: PolicyTexts = {
  identityBased: [
    policyJson(
      { Sid: "AllowS3ListRead", Effect: "Allow", Action: ["s3:ListAllMyBuckets"], Resource: ["*"] },
      { Sid: "AllowS3ProductionObjectActions", Effect: "Allow", Action: ["s3:*Object*"], Resource: [`${bucket}/*`] },
      {
        Sid: "DenyS3Logs",
        Effect: "Deny",
        Action: ["s3:*"],
        Resource: ["arn:aws:s3:::*log*", "arn:aws:s3:::*log*/*"]
      }
    )
  ],
  resourceBased: policyJson({
    Sid: "AllowDemoToReadAndWrite",
    Effect: "Allow",
    Principal: { AWS: roleArn },
    Action: ["s3:GetObject*", "s3:PutObject*", "s3:ReplicateObject", "s3:RestoreObject"],
    Resource: [`${bucket}/*`]
  }),
  serviceControl: []
}

/** What is asked of the objects, and what both accounts together say to it. */
const actions: Readonly<Record<string, Decision.Decision>> = {
  "s3:GetObject": "Allow",
  "s3:PutObject": "Allow",
  "s3:GetObjectVersion": "Allow",
  "s3:PutObjectTagging": "Allow",
  "s3:RestoreObject": "Allow",
  // The role may, the bucket's policy is silent.
  "s3:DeleteObject": "ImplicitDeny",
  // Neither speaks of these: there is no "Object" in their names.
  "s3:AbortMultipartUpload": "ImplicitDeny",
  "s3:ListMultipartUploadParts": "ImplicitDeny"
}

const plain = ["a.csv", "2026/01/report.parquet", "reports/annual summary.pdf", "x", "raw/ä.json"]

// "log" stands in each of them, and `*log*` runs over the rest of the ARN.
const logs = ["catalog.json", "logs/today.txt", "2026/changelog.md"]

const ask = (action: string, key: string, expected: Decision.Decision): Question => ({
  request: {
    principal: { type: "role-session", roleArn, sessionName: "session" },
    action,
    resource: `${bucket}/${key}`
  },
  expected
})

/** AWS's example of a request across accounts: a role with three statements, a bucket policy with one. */
export const crossAccount: Setting = {
  roleArn,
  bucket,
  owner,
  policies,
  derived: {},
  world: worldOf(roleArn, bucket, owner, policies),
  questions: asParsed(
    Object.entries(actions).flatMap(([action, expected]) => [
      ...plain.map((key) => ask(action, key, expected)),
      ...logs.map((key) => ask(action, key, "ExplicitDeny"))
    ])
  )
}
