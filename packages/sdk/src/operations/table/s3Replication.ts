import { type Need, type Operation, optional, required } from "../Operation.ts"

const permissions = "Amazon S3 User Guide: Setting up permissions for live replication"
const encrypted = "Amazon S3 User Guide: Replicating encrypted objects (SSE-S3, SSE-KMS, DSSE-KMS, SSE-C)"
const owner = "Amazon S3 User Guide: Changing the replica owner"

const byRole = { by: { role: "role" }, source: permissions } as const

const onSource: ReadonlyArray<Need> = [
  { ...byRole, purpose: "read-rules", action: "s3:GetReplicationConfiguration", on: "{source|bucket}" },
  { ...byRole, purpose: "list-source", action: "s3:ListBucket", on: "{source|bucket}" },
  { ...byRole, purpose: "read-replicated-version", action: "s3:GetObjectVersionForReplication", on: "{source}" },
  { ...byRole, purpose: "read-acl", action: "s3:GetObjectVersionAcl", on: "{source}" },
  { ...byRole, purpose: "read-tags", action: "s3:GetObjectVersionTagging", on: "{source}" }
]

const onDestination: ReadonlyArray<Need> = [
  { ...byRole, purpose: "write-replica", action: "s3:ReplicateObject", on: "{destination}" },
  { ...byRole, purpose: "write-tags", action: "s3:ReplicateTags", on: "{destination}" },
  {
    ...byRole,
    purpose: "hand-over-replica",
    action: "s3:ObjectOwnerOverrideToBucketOwner",
    on: "{destination}",
    when: ["owner-override"],
    source: owner
  }
]

const keys: ReadonlyArray<Need> = [
  {
    ...byRole,
    purpose: "decrypt-version",
    action: "kms:Decrypt",
    on: "{source-key}",
    when: ["source-key"],
    via: "s3",
    context: { "kms:EncryptionContext:aws:s3:arn": "{source}" },
    source: encrypted
  },
  {
    ...byRole,
    purpose: "encrypt-replica",
    action: "kms:Encrypt",
    on: "{destination-key}",
    when: ["destination-key"],
    via: "s3",
    context: { "kms:EncryptionContext:aws:s3:arn": "{destination}" },
    source: encrypted
  }
]

const assume: Need = {
  purpose: "s3-assumes-role",
  by: { service: "s3.amazonaws.com" },
  action: "sts:AssumeRole",
  on: "{role}",
  context: { "aws:SourceArn": "{source|bucket}", "aws:SourceAccount": "{role|account}" },
  open: ["sts:RoleSessionName"],
  source: permissions
}

export const replicate: Operation = {
  name: "s3:Replicate",
  summary: "What Amazon S3 does to replicate an object by a rule; nobody calls it, and it needs no principal",
  parameters: [
    required("source", "arn", "the object that is replicated"),
    required("destination", "arn", "the replica"),
    required("role", "arn", "the IAM role of the replication configuration"),
    optional("owner-override", "text", "`yes` where the rule gives the replica to the destination bucket's owner"),
    optional("source-key", "arn", "the KMS key that encrypts the source"),
    optional("destination-key", "arn", "the KMS key that the rule encrypts replicas with")
  ],
  needs: [assume, ...onSource, ...onDestination, ...keys]
}
