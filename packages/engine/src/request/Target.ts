import type { AccountId } from "../aws/AccountId.ts"
import type { Arn } from "../aws/Arn.ts"
import type { Fact } from "../aws/Fact.ts"
import type { Tags } from "../aws/Tags.ts"
import type { Membership } from "./Caller.ts"

/** The access point that a request names, and the bucket or object behind it. */
export interface AccessPointOnTheWay {
  readonly arn: string
  readonly account: string
  readonly vpc: Fact<string | undefined>
  readonly bucket: Fact<string>
  readonly behind: Fact<Arn>
  readonly bucketOwner: Fact<AccountId>
}

/**
 * The resource with what a world knows of it. `arn` is absent for the resource `*`.
 * `tags` are those that authorization sees: a bucket's count only where attribute-based access control is on.
 */
export interface Target {
  readonly resource: string
  readonly arn: Arn | undefined
  readonly owner: Fact<AccountId>
  readonly membership: Membership
  readonly tags: Fact<Tags>
  readonly serviceLinkedRole: boolean
  readonly accessPoint?: AccessPointOnTheWay
}

/** The VPC endpoint a request passes through. */
export interface Endpoint {
  readonly id: string
  readonly account: Fact<AccountId>
  readonly vpc: Fact<string>
  readonly membership: Membership
}
