import type { Decision } from "@countersign/engine"
import { bucket, roleArn } from "./manyStatementsNames.ts"
import type { Question } from "./Setting.ts"

type Row = readonly [action: string, key: string, changed?: Readonly<Record<string, string>>]

const usual = {
  "aws:PrincipalTag/project": "lake",
  "aws:RequestedRegion": "eu-central-1",
  "aws:SecureTransport": "true",
  "aws:SourceIp": "10.1.2.3",
  "aws:UserAgent": "pipeline/4.2"
}

// Both accounts allow, and no guardrail is silent.
const allowed: ReadonlyArray<Row> = [
  ["s3:GetObject", "alpha/a.csv"],
  ["s3:GetObject", "beta/2026/01/report.parquet"],
  ["s3:GetObject", "gamma/in/x"],
  ["s3:GetObject", "delta/archive/old.csv"],
  ["s3:GetObject", "epsilon/raw/ä.json"],
  ["s3:GetObject", "zeta/annual summary.pdf"],
  ["s3:GetObject", "eta/in/deep/er/still.txt"],
  ["s3:GetObject", "alpha/b.csv", { "aws:SourceIp": "203.0.113.9" }],
  ["s3:GetObject", "beta/c.csv", { "aws:RequestedRegion": "eu-west-1" }],
  ["s3:GetObject", "gamma/d.csv", { "aws:RequestedRegion": "us-east-1" }],
  ["s3:GetObject", "delta/restricted/e.csv"],
  ["s3:GetObject", "zeta/restricted/f.csv", { "aws:SourceIp": "192.168.7.7" }],
  ["s3:GetObjectVersion", "alpha/a.csv"],
  ["s3:GetObjectTagging", "beta/a.csv"],
  ["s3:PutObject", "alpha/in/a.csv"],
  ["s3:PutObject", "beta/in/b.csv", { "aws:PrincipalTag/project": "shared" }],
  ["s3:PutObject", "gamma/in/c.csv", { "aws:SourceIp": "198.51.100.7" }],
  ["s3:PutObject", "eta/in/2026/02/d.parquet"],
  ["s3:PutObjectTagging", "delta/in/e.csv"],
  ["s3:DeleteObject", "alpha/in/a.csv"],
  ["s3:DeleteObject", "zeta/in/b.csv", { "aws:RequestedRegion": "eu-west-1" }],
  ["s3:RestoreObject", "epsilon/in/c.csv"],
  ["s3:ReplicateObject", "gamma/in/d.csv"],
  ["s3:GetObject", "eta/a/b/c/d/e/f/g.txt", { "aws:UserAgent": "old-client/2.0" }]
]

const silent: ReadonlyArray<Row> = [
  // The bucket's policy says nothing of this folder.
  ["s3:GetObject", "ops/a.csv"],
  ["s3:PutObject", "ops/in/a.csv"],
  ["s3:DeleteObject", "ops/in/b.csv"],
  // Nobody speaks of these folders.
  ["s3:GetObject", "theta/a.csv"],
  ["s3:GetObject", "a.csv"],
  ["s3:GetObject", "Alpha/a.csv"],
  // The role may write only below in/, and only in sessions of the project.
  ["s3:PutObject", "alpha/a.csv"],
  ["s3:PutObject", "beta/out/a.csv"],
  ["s3:DeleteObject", "gamma/a.csv"],
  ["s3:PutObject", "delta/in/a.csv", { "aws:PrincipalTag/project": "other" }],
  ["s3:RestoreObject", "zeta/in/b.csv", { "aws:PrincipalTag/project": "other" }],
  // Both accounts allow it, the boundary does not.
  ["s3:GetObjectAttributes", "alpha/a.csv"],
  ["s3:GetObjectRetention", "beta/a.csv"],
  ["s3:PutObjectLegalHold", "gamma/in/a.csv"],
  // The role's policies and the bucket's do not know it, nor do boundary and account.
  ["s3:AbortMultipartUpload", "alpha/in/a.csv"],
  ["s3:ListMultipartUploadParts", "beta/in/a.csv"]
]

const denied: ReadonlyArray<Row> = [
  // Identity-based: archives, access control lists, secrets, transport, network, clients.
  ["s3:DeleteObject", "alpha/archive/a.csv"],
  ["s3:DeleteObject", "beta/in/archive/b.csv"],
  ["s3:PutObjectAcl", "alpha/in/a.csv"],
  ["s3:GetObject", "alpha/secret.txt"],
  ["s3:GetObject", "beta/my-secrets/a"],
  ["s3:GetObjectVersion", "gamma/top secret"],
  ["s3:GetObject", "alpha/a.csv", { "aws:SecureTransport": "false" }],
  ["s3:PutObject", "alpha/in/a.csv", { "aws:SecureTransport": "false" }],
  ["s3:GetObject", "alpha/restricted/a.csv", { "aws:SourceIp": "203.0.113.9" }],
  ["s3:PutObject", "beta/in/restricted/b.csv", { "aws:SourceIp": "11.0.0.1" }],
  ["s3:GetObject", "zeta/a.csv", { "aws:UserAgent": "old-client/1.7" }],
  // The bucket's policy: temporary files, sealed folders.
  ["s3:PutObject", "alpha/in/a.tmp"],
  ["s3:PutObject", "gamma/in/deep/b.tmp"],
  ["s3:GetObject", "alpha/sealed/a.csv"],
  ["s3:PutObject", "delta/in/sealed/b.csv"],
  // The boundary.
  ["s3:DeleteObject", "eta/in/a.csv"],
  ["s3:DeleteObject", "eta/a.csv"],
  // The unit's service control policy: regions.
  ["s3:GetObject", "alpha/a.csv", { "aws:RequestedRegion": "us-west-2" }],
  ["s3:PutObject", "beta/in/a.csv", { "aws:RequestedRegion": "ap-southeast-2" }],
  ["s3:ListMultipartUploadParts", "ops/a.csv", { "aws:RequestedRegion": "sa-east-1" }],
  // The resource control policy: frozen folders.
  ["s3:GetObject", "alpha/frozen/a.csv"],
  ["s3:PutObject", "beta/in/frozen/b.csv"],
  ["s3:DeleteObject", "gamma/in/frozen/c.csv"],
  ["s3:GetObject", "ops/frozen/d.csv"]
]

const ask = (expected: Decision.Decision, [action, key, changed]: Row): Question => ({
  request: {
    principal: { type: "role-session", roleArn, sessionName: "session" },
    action,
    resource: `${bucket}/${key}`,
    context: { ...usual, ...changed }
  },
  expected
})

/** Sixty-four requests, the decisions mixed as they would come. */
export const questions: ReadonlyArray<Question> = [
  ...allowed.map((row) => ask("Allow", row)),
  ...silent.map((row) => ask("ImplicitDeny", row)),
  ...denied.map((row) => ask("ExplicitDeny", row))
].toSorted((a, b) => a.request.resource.length - b.request.resource.length)
