import type { Fact } from "../aws/Fact.ts"
import type { Tags } from "../aws/Tags.ts"
import type { Policy } from "../policy/Policy.ts"
import type { ResourceShare } from "./ResourceShare.ts"
import type { PublicAccessBlock } from "./PublicAccessBlock.ts"

export interface User {
  readonly arn: string
  readonly uniqueId: Fact<string | undefined>
  readonly tags: Fact<Tags>
  readonly groups: Fact<ReadonlyArray<string>>
  readonly identityPolicies: Fact<ReadonlyArray<Policy>>
  readonly permissionsBoundary: Fact<Policy | "none">
}

export interface Group {
  readonly identityPolicies: Fact<ReadonlyArray<Policy>>
}

export interface Role {
  readonly arn: string
  readonly uniqueId: Fact<string | undefined>
  readonly tags: Fact<Tags>
  readonly identityPolicies: Fact<ReadonlyArray<Policy>>
  readonly permissionsBoundary: Fact<Policy | "none">
  readonly trustPolicy: Fact<Policy | "none">
  readonly serviceLinked: boolean
  /** Whether the role still trusts itself without its trust policy saying so, as some roles from before 2022 do. */
  readonly trustsItself?: boolean
}

/** A grant on a KMS key: `operations` as AWS names them (`Decrypt`), constraints on the encryption context. */
export interface KeyGrant {
  readonly granteePrincipal: string
  readonly operations: ReadonlyArray<string>
  readonly constraints?: {
    readonly EncryptionContextEquals?: Readonly<Record<string, string>>
    readonly EncryptionContextSubset?: Readonly<Record<string, string>>
  }
}

/** Where an S3 access point leads: a bucket's ARN, its owner, and the VPC it is bound to, if any. */
export interface AccessPoint {
  readonly bucket: Fact<string>
  /** The bucket's owner where no account of the world lists the bucket. */
  readonly bucketAccount: Fact<string>
  readonly vpc: Fact<string | undefined>
}

export type ObjectOwnership = "BucketOwnerEnforced" | "BucketOwnerPreferred" | "ObjectWriter"

export interface Resource {
  readonly policy: Fact<Policy | "none">
  readonly tags: Fact<Tags>
  readonly grants: Fact<ReadonlyArray<KeyGrant>>
  /** An AWS managed KMS key. */
  readonly awsManaged: boolean
  /** Whether the bucket's tags take part in authorization. */
  readonly attributeBasedAccessControl: Fact<boolean>
  /** Of a bucket or an access point; left out is unknown. */
  readonly publicAccessBlock?: Fact<PublicAccessBlock>
  /** Of an access point; left out is unknown. */
  readonly accessPoint?: Fact<AccessPoint>
  /** Of a bucket; left out is AWS's default, `BucketOwnerEnforced`, in a complete account, otherwise unknown. */
  readonly objectOwnership?: Fact<ObjectOwnership>
  /** Of a bucket with access control lists: the accounts that own its objects, by object ARN. */
  readonly objectOwners?: Fact<Readonly<Record<string, string>>>
}

/**
 * One account. `complete` says that it has no user, group, role, resource or policy but those listed.
 * `organization` is what is known of its membership where no organization of the world lists it.
 */
export interface Account {
  readonly id: string
  readonly complete: boolean
  readonly organization: Fact<"none">
  readonly canonicalUserId: Fact<string | undefined>
  /** S3 Block Public Access of the account; left out is off in a complete account, otherwise unknown. */
  readonly publicAccessBlock?: Fact<PublicAccessBlock>
  /** What the account shares through AWS RAM; left out is unknown unless the account is complete. */
  readonly resourceShares?: ReadonlyArray<ResourceShare>
  readonly users: Readonly<Record<string, User>>
  readonly groups: Readonly<Record<string, Group>>
  readonly roles: Readonly<Record<string, Role>>
  readonly resources: Readonly<Record<string, Resource>>
}
