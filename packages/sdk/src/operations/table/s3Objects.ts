import { type Need, type Operation, optional, required } from "../Operation.ts"
import type { Purpose } from "../Purpose.ts"

const policyActions = "Amazon S3 User Guide: Required permissions for Amazon S3 API operations"
const encryption = "Amazon S3 User Guide: Using server-side encryption with AWS KMS keys (SSE-KMS)"

const read = (object: string, version: string): ReadonlyArray<Need> => {
  const shared = { by: "caller", on: `{${object}}`, source: policyActions } as const
  return [
    { ...shared, purpose: "read-object", action: "s3:GetObject", unless: version },
    {
      ...shared,
      purpose: "read-version",
      action: "s3:GetObjectVersion",
      when: [version],
      context: { "s3:VersionId": `{${version}}` }
    }
  ]
}

/** A key used for an object: S3 names the object in the encryption context, with an S3 Bucket Key the bucket. */
const useKey = (
  action: string,
  key: string,
  object: string,
  bucketKey: string,
  purpose: Purpose
): ReadonlyArray<Need> => {
  const shared = { by: "caller", action, on: `{${key}}`, via: "s3", source: encryption, purpose } as const
  const context = "kms:EncryptionContext:aws:s3:arn"
  return [
    { ...shared, when: [key], unless: bucketKey, context: { [context]: `{${object}}` } },
    { ...shared, when: [key, bucketKey], context: { [context]: `{${object}|bucket}` } }
  ]
}

const headers = {
  "s3:x-amz-acl": "{acl}",
  "s3:x-amz-server-side-encryption": "{key|encryption}",
  "s3:x-amz-server-side-encryption-aws-kms-key-id": "{key}"
}

const write = (object: string): ReadonlyArray<Need> => {
  const tags = { parameter: "tags", prefix: "s3:RequestObjectTag/", names: "s3:RequestObjectTagKeys" }
  const shared = { by: "caller", on: `{${object}}`, context: headers, tags, source: policyActions } as const
  return [
    { ...shared, purpose: "write-object", action: "s3:PutObject" },
    { ...shared, purpose: "tag-object", action: "s3:PutObjectTagging", when: ["tags"] },
    { ...shared, purpose: "set-acl", action: "s3:PutObjectAcl", when: ["acl"] }
  ]
}

const encrypt = (object: string): ReadonlyArray<Need> => [
  ...useKey("kms:GenerateDataKey", "key", object, "bucket-key", "encrypt-with-named-key"),
  ...useKey("kms:GenerateDataKey", "default-key", object, "bucket-key", "encrypt-with-default-key")
]

const usesBucketKey = (name: string, whose: string) =>
  optional(name, "text", `\`on\` where ${whose} uses an S3 Bucket Key, which changes the encryption context`)

const bucketKey = usesBucketKey("bucket-key", "the bucket")

const writing = [
  optional("key", "arn", "the KMS key that the request names"),
  optional("default-key", "arn", "the KMS key of the bucket's default encryption, where the request names none"),
  optional("tags", "tags", "tags that the request puts on the object"),
  optional("acl", "text", "the canned ACL that the request asks for"),
  bucketKey
]

export const getObject: Operation = {
  name: "s3:GetObject",
  summary: "Read an object, encrypted with a KMS key or not",
  parameters: [
    required("object", "arn", "the object"),
    optional("version", "text", "the version that the request names"),
    optional("key", "arn", "the KMS key that encrypts the object (SSE-KMS)"),
    bucketKey
  ],
  needs: [...read("object", "version"), ...useKey("kms:Decrypt", "key", "object", "bucket-key", "decrypt-object")]
}

export const putObject: Operation = {
  name: "s3:PutObject",
  summary: "Write an object in one part, encrypted with a KMS key or not",
  parameters: [required("object", "arn", "the object"), ...writing],
  needs: [...write("object"), ...encrypt("object")]
}

const copiedTags: ReadonlyArray<Need> = [
  {
    purpose: "read-source-tags",
    by: "caller",
    action: "s3:GetObjectTagging",
    on: "{source}",
    when: ["copy-tags"],
    source: "Amazon S3 User Guide: Copying, moving, and renaming objects"
  },
  {
    purpose: "write-copy-tags",
    by: "caller",
    action: "s3:PutObjectTagging",
    on: "{destination}",
    when: ["copy-tags"],
    source: "Amazon S3 User Guide: Copying, moving, and renaming objects"
  }
]

export const copyObject: Operation = {
  name: "s3:CopyObject",
  summary: "Copy an object; source and destination may belong to different accounts, and the caller to a third",
  parameters: [
    required("source", "arn", "the object that is copied"),
    required("destination", "arn", "the copy"),
    optional("source-version", "text", "the version of the source that the request names"),
    optional("source-key", "arn", "the KMS key that encrypts the source"),
    usesBucketKey("source-bucket-key", "the source's bucket"),
    optional("copy-tags", "text", "`yes` where the source has tags and they are copied, as they are by default"),
    ...writing
  ],
  needs: [
    ...read("source", "source-version"),
    ...useKey("kms:Decrypt", "source-key", "source", "source-bucket-key", "decrypt-source"),
    ...write("destination"),
    ...copiedTags,
    ...encrypt("destination")
  ]
}
