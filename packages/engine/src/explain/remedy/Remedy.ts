import type { Policy } from "../../policy/Policy.ts"
import type { PolicyType } from "../../policy/PolicyType.ts"
import type { Statement } from "../../policy/Statement.ts"
import type { Admits } from "../../verdict/Admits.ts"
import type { ResourceShare } from "../../world/ResourceShare.ts"

/** Who can make a change. */
export type Owner = "caller" | "caller's administrator" | "endpoint's owner" | "organization" | "resource's owner"

/** Why a change reaches further than the request: AWS has no narrower form. */
export type Excess =
  /** `Resource` of a key policy is `*`, which means the key that carries it. */
  | "key-policy-resource"
  /** The action names no resource, so that the statement holds for all. */
  | "no-resource"
  /** A service control policy speaks of every principal below its node. */
  | "organization-node"
  /** The root user has no name but its account's. */
  | "whole-account"
  /** An unsigned caller has no name: the statement opens the resource to everyone. */
  | "everyone"
  /** The caller is exempted from all that the deny names, not from this request alone. */
  | "whole-statement"
  /** The caller is exempted, on this resource, from every action that the deny names. */
  | "every-action"
  /** The caller is exempted, for this action, on every resource that the deny names. */
  | "every-resource"
  /** A service acts for every customer of AWS, and the request does not tell for whom. */
  | "every-customer"
  /**
   * In the owner's account the statement then speaks for those alone whose own policies allow; services are out, and
   * other accounts that the policy names get in again.
   */
  | "owner-delegates"
  /** The public policy takes effect for everyone whom it names. */
  | "public-policy"
  /** Access control lists of the whole bucket have no effect any more. */
  | "whole-bucket"
  /** A share names the caller's account, and stands on a managed permission that AWS has to offer. */
  | "managed-permission"

/** A statement that stands in a policy, and what is to stand there in its stead. */
interface Replacement {
  readonly policy: Policy
  readonly pointer: string
  readonly replaced: Statement
  readonly statements: ReadonlyArray<Statement>
}

/** A setting of Amazon S3 by its own name, and the value it is to have. */
export type Setting =
  | { readonly name: "ObjectOwnership"; readonly value: "BucketOwnerEnforced" }
  | { readonly name: "RestrictPublicBuckets"; readonly value: "false" }

/**
 * A statement to add, a deny to narrow, a public grant to tie to named principals, a setting to change, a resource
 * share to make, or a condition key that the request has to carry.
 */
export type Change =
  | { readonly kind: "add"; readonly statements: ReadonlyArray<Statement> }
  | ({ readonly kind: "name-principals" | "narrow-deny" } & Replacement)
  | { readonly kind: "set"; readonly setting: Setting }
  | { readonly kind: "share"; readonly share: ResourceShare }
  | { readonly kind: "bring"; readonly key: string; readonly value: string }

/** One change, in one place: an ARN, an endpoint's id, a node of an organization, an account, or a session's name. */
export interface Part {
  readonly account: string | undefined
  readonly attachTo: string
  /** `undefined` where no policy changes. */
  readonly policyType: PolicyType | undefined
  readonly owner: Owner
  readonly change: Change
  readonly excess?: Excess
}

/** What a deny asks of a request: with any of the values it would let the request be. */
export interface Requirement {
  readonly key: string
  readonly operator: string
  readonly values: ReadonlyArray<string>
}

/** A deny that was probably meant; it is left as it is. */
export interface MeantDeny {
  readonly account: string | undefined
  readonly attachTo: string
  readonly policyType: PolicyType
  readonly policy: Policy
  readonly pointer: string
  readonly sid: string | undefined
  /** The conditions under which it denies; empty where it denies whatever the request brings. */
  readonly conditions: ReadonlyArray<Requirement>
}

/**
 * Changes that belong together; each is needed. `outcome` is what the request comes to with them, `Allow` alone
 * where they are all that stands in the way. `besides` names denies that were meant and remain all the same.
 */
export interface Remedy {
  readonly parts: ReadonlyArray<Part>
  readonly outcome: Admits
  readonly besides: ReadonlyArray<MeantDeny>
}
