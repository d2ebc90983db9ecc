import { clauses } from "../Clause.ts"

const keyPolicies = "AWS KMS Developer Guide: Key policies in AWS KMS"
const grants = "AWS KMS Developer Guide: Grants in AWS KMS"
const temporary = "IAM User Guide: Compare AWS STS credentials"
const bucketPolicy = "Amazon S3 API Reference: PutBucketPolicy"

/** Where single services depart from the common rules. */
export const service = clauses([
  [
    "sts.trust-policy",
    "IAM User Guide: IAM roles",
    "A role is assumed only if its trust policy allows it, inside one account too; naming an account there leaves the decision to identity policies."
  ],
  [
    "sts.self-trust",
    "AWS Security Blog: Role trust policy behavior",
    "A role does not trust itself unless its trust policy says so. Some old roles still do, as far as their identity policies let them assume themselves."
  ],
  [
    "sts.session-tags",
    "IAM User Guide: Pass session tags in AWS STS",
    "A session tag replaces the role's tag whose key differs at most in case."
  ],
  [
    "sts.federated-session-tags",
    "IAM User Guide: Pass session tags in AWS STS",
    "Tags passed with GetFederationToken need sts:TagSession from the user's own policies; there is no role whose trust policy could allow it."
  ],
  [
    "sts.transitive-tags",
    "IAM User Guide: Pass session tags in AWS STS",
    "Transitive tags survive role chaining, and a later hop cannot override them."
  ],
  [
    "sts.get-caller-identity",
    "AWS STS API Reference: GetCallerIdentity",
    "GetCallerIdentity needs no permission, and no policy but an endpoint's can deny it."
  ],
  [
    "sts.get-session-token",
    "AWS STS API Reference: GetSessionToken",
    "GetSessionToken needs no allow of the caller's own policies; denies and service control policies count."
  ],
  [
    "kms.key-policy",
    keyPolicies,
    "A key is used only if its key policy or a grant allows it; identity policies count where the key policy names the account."
  ],
  [
    "kms.key-operations",
    "AWS KMS Developer Guide: AWS KMS permissions",
    "Every operation that works on a key needs the key's policy or a grant, however the call names the key. Operations without a key, and those on an alias as far as the alias goes, are left to identity policies."
  ],
  [
    "kms.grants",
    grants,
    "A grant allows its operations to its grantee as a key policy that named it would. It never beats a deny, and across accounts it replaces no identity policy."
  ],
  ["kms.grant-constraints", grants, "A grant can ask for an encryption context that equals, or holds, certain pairs."],
  [
    "s3.bucket-policy-lockout",
    bucketPolicy,
    "The root user of the bucket's owner may read, replace and delete a bucket policy that denies it; endpoint and control policies still bind."
  ],
  [
    "s3.bucket-tags",
    "Amazon S3 User Guide: Attribute-based access control for buckets",
    "The tags of a bucket take part in authorization only where that is switched on for the bucket."
  ],
  [
    "exclusions.never-allowed",
    "IAM User Guide: Policy evaluation logic",
    "Some calls are refused whatever the policies say; a matching deny is still named first."
  ],
  [
    "exclusions.aws-managed-keys",
    "AWS KMS Developer Guide: AWS KMS keys",
    "An AWS managed key cannot be used from another account."
  ],
  [
    "exclusions.aws-owned",
    "IAM User Guide: Managed policies and inline policies",
    "Customers cannot change AWS managed policies, roles under `/aws-reserved/`, the policies of service-linked roles, or aliases under `alias/aws/`."
  ],
  [
    "exclusions.dynamodb",
    "Amazon DynamoDB Developer Guide: Using resource-based policies",
    "Time-to-live and Kinesis streaming settings of a table have no cross-account use."
  ],
  [
    "exclusions.kms-operations",
    "AWS KMS Developer Guide: Allowing users in other accounts to use a KMS key",
    "Only the listed key operations work across accounts."
  ],
  ["exclusions.partition", "IAM User Guide: Cross-account policy evaluation logic", "Access never crosses partitions."],
  [
    "exclusions.pass-role",
    "IAM User Guide: Grant a user permissions to pass a role to an AWS service",
    "A role is passed only inside its own account."
  ],
  ["exclusions.s3-bucket-policy", bucketPolicy, "A bucket policy is read and changed from its owner's account alone."],
  [
    "exclusions.sqs",
    "Amazon SQS Developer Guide: Overview of managing access",
    "The management operations of a queue are never granted to another account."
  ],
  [
    "exclusions.temporary-credentials",
    temporary,
    "Sessions of federated users and of GetSessionToken cannot make most calls of IAM and AWS STS, role sessions cannot ask for sessions of a user, and the root user cannot assume roles."
  ]
])
