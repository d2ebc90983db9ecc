import type { Fact } from "../aws/Fact.ts"
import type { ActionName } from "../aws/ActionName.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Caller } from "../request/Caller.ts"
import type { MissingFact } from "../request/MissingFact.ts"
import type { Endpoint, Target } from "../request/Target.ts"
import type { KeyGrant } from "./Account.ts"
import type { Inapplicability } from "./Inapplicability.ts"
import type { PlacedBlock } from "./PublicAccessBlock.ts"

/**
 * One place where policies can be. Known none is two empty lists; `missing` names what of the place is unknown:
 * whatever stands there may allow, deny or be silent.
 */
export interface PolicySlot {
  readonly policies: ReadonlyArray<Policy>
  readonly missing: ReadonlyArray<MissingFact>
}

export const none: PolicySlot = { policies: [], missing: [] }

/** A slot that does not limit the request, with the reason. */
export interface NotApplicable {
  readonly notApplicable: Inapplicability
}

/** The policies of one level of an organization. */
export interface Level {
  readonly node: string
  readonly slot: PolicySlot
  /** Binds the bucket behind an access point, and is matched with the bucket's own ARN. */
  readonly behind?: boolean
}

/** Levels that must all allow. `doubts` name what is unknown about whether they bind the request at all. */
export interface Levels {
  readonly levels: ReadonlyArray<Level>
  readonly doubts: ReadonlyArray<MissingFact>
}

/** What stands on the resource: an ordinary resource-based policy, a role trust policy, or a key policy with grants. */
export interface ResourceSlot extends PolicySlot {
  readonly kind: "resource-based" | "role-trust" | "key"
  readonly grants: ReadonlyArray<KeyGrant>
  /** Where the resource is reached through an access point: the policy of the bucket, which must let it pass too. */
  readonly behind?: PolicySlot
  /** Whether AWS RAM shares the resource: it then has a policy, whatever its type. */
  readonly shared?: boolean
  /** Whether the owner's account, which claims to be complete, lists no such resource. */
  readonly unlisted?: boolean
  /** What is unknown about the grants: whatever they are, they only allow. */
  readonly missingGrants: ReadonlyArray<MissingFact>
}

/**
 * Every policy that takes part in one check, by policy type; organization levels from the root down.
 * @clause evaluation.policy-types
 */
export interface AppliedPolicies {
  readonly action: ActionName
  readonly caller: Caller
  readonly target: Target
  readonly endpoint: Endpoint | undefined
  readonly identityBased: PolicySlot | NotApplicable
  readonly permissionsBoundary: PolicySlot | NotApplicable
  readonly sessionPolicies: PolicySlot | NotApplicable
  readonly serviceControl: Levels | NotApplicable
  readonly resourceControl: Levels | NotApplicable
  readonly resourceBased: ResourceSlot
  readonly vpcEndpoint: PolicySlot | NotApplicable
  /** On a gateway endpoint an account named as principal reaches its root user only. */
  readonly gatewayEndpoint: Fact<boolean>
  /** Whether the resource is a KMS key that AWS manages. */
  readonly awsManagedKey: Fact<boolean>
  /** S3 Block Public Access at every place that binds the request; empty for what is no bucket. */
  readonly publicAccessBlock: ReadonlyArray<PlacedBlock>
  /** The account that owns the S3 object, `undefined` where the bucket's owner does. */
  readonly objectOwner: Fact<string | undefined>
  readonly source: (account: string) => Caller["membership"]
  /** Whether a user or role of the world is known to carry the unique id. */
  readonly isCarried: (uniqueId: string) => boolean
}

export const applies = <A extends object>(slot: A | NotApplicable): slot is A => !("notApplicable" in slot)
