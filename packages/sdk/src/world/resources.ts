import { Schema } from "effect"
import { AccountId, PublicAccessBlock, Tags } from "./commonKeys.ts"
import { PolicyOrNone } from "./PolicyPath.ts"

export const ResourceArn = Schema.String.check(
  Schema.isPattern(/^arn:[^:]+:[^:]+:[^:]*:(?:\d{12}|aws)?:.+$/u, {
    expected: "an ARN, `arn:partition:service:region:account:resource`"
  })
)

export const EndpointId = Schema.String.check(
  Schema.isPattern(/^vpce-[a-zA-Z0-9-]+$/u, { expected: "the id of a VPC endpoint, `vpce-…`" })
)

const EncryptionContext = Schema.Record(Schema.String, Schema.String)

const KeyGrant = Schema.Struct({
  granteePrincipal: Schema.String.annotate({ description: "The ARN of the principal that may use the key." }),
  operations: Schema.Array(Schema.String).annotate({ description: "Operations as AWS names them: `Decrypt`." }),
  constraints: Schema.optionalKey(
    Schema.Struct({
      EncryptionContextEquals: Schema.optionalKey(EncryptionContext),
      EncryptionContextSubset: Schema.optionalKey(EncryptionContext)
    })
  )
}).annotate({ identifier: "KeyGrant", description: "A grant on a KMS key." })

const AccessPoint = Schema.Struct({
  bucket: Schema.optionalKey(
    Schema.String.check(
      Schema.isPattern(/^arn:[^:]+:s3:::[^/]+$/u, { expected: "the ARN of a bucket, `arn:aws:s3:::…`" })
    ).annotate({ description: "The bucket behind the access point. Left out is unknown." })
  ),
  bucketAccount: Schema.optionalKey(
    AccountId.annotate({ description: "The bucket's owner, where no account of the world lists the bucket." })
  ),
  vpc: Schema.optionalKey(
    Schema.NullOr(Schema.String).annotate({
      description: "The VPC that alone reaches it; null for the internet. Left out is unknown."
    })
  )
}).annotate({ identifier: "AccessPoint", description: "Where an S3 access point leads." })

export const Resource = Schema.Struct({
  policy: Schema.optionalKey(
    PolicyOrNone.annotate({ description: "The resource-based policy. null is none, left out is unknown." })
  ),
  tags: Schema.optionalKey(Tags),
  grants: Schema.optionalKey(
    Schema.Array(KeyGrant).annotate({ description: "KMS grants. [] is none, left out is unknown." })
  ),
  awsManaged: Schema.optionalKey(
    Schema.Boolean.annotate({ description: "An AWS managed KMS key; false where it is left out." })
  ),
  abac: Schema.optionalKey(
    Schema.Boolean.annotate({ description: "Whether a bucket's tags take part in authorization. Left out is unknown." })
  ),
  publicAccessBlock: Schema.optionalKey(
    PublicAccessBlock.annotate({
      description:
        "S3 Block Public Access of the bucket. null is none; left out is unknown, even in a complete account."
    })
  ),
  accessPoint: Schema.optionalKey(AccessPoint),
  objectOwnership: Schema.optionalKey(
    Schema.Literals(["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"]).annotate({
      description:
        "S3 Object Ownership of the bucket; left out is AWS's default, BucketOwnerEnforced, in a complete account, otherwise unknown."
    })
  ),
  objectOwners: Schema.optionalKey(
    Schema.Record(Schema.String, AccountId).annotate({
      description: "Where access control lists are on: the accounts that own the bucket's objects, by object ARN."
    })
  )
}).annotate({ identifier: "Resource", description: "A resource of the account." })

export const VpcEndpoint = Schema.Struct({
  vpc: Schema.optionalKey(Schema.String.annotate({ description: "The VPC, `vpc-…`. Left out is unknown." })),
  kind: Schema.optionalKey(Schema.Literals(["gateway", "interface"])),
  policy: Schema.optionalKey(
    PolicyOrNone.annotate({
      description: "The endpoint policy. null is AWS's default, which allows all; left out is unknown."
    })
  )
}).annotate({ identifier: "VpcEndpoint", description: "A VPC endpoint of the account." })

export type Resource = typeof Resource.Type
export type VpcEndpoint = typeof VpcEndpoint.Type
