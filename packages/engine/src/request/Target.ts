import type { AccountId } from "../aws/AccountId.ts"
import type { Arn } from "../aws/Arn.ts"
import type { Fact } from "../aws/Fact.ts"
import type { Tags } from "../aws/Tags.ts"
import type { Membership } from "./Caller.ts"

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
}

/** The VPC endpoint a request passes through. */
export interface Endpoint {
  readonly id: string
  readonly account: Fact<AccountId>
  readonly vpc: Fact<string>
  readonly membership: Membership
}
