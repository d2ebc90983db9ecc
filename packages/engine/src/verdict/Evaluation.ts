import type { MissingFact } from "../request/MissingFact.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyType } from "../policy/PolicyType.ts"
import type { StatementEffect } from "../policy/Statement.ts"

import type { Admits } from "./Admits.ts"
import type { Applicability } from "./Applicability.ts"
import type { Note } from "./Note.ts"
import type { Reason } from "./Reason.ts"
import type { Refusal } from "./Refusal.ts"
import type { ResourceGrants } from "./ResourceGrant.ts"

/** How one element of a statement fared: what the policy asked for and what the request brought. */
export interface ElementEvaluation {
  readonly element: "Principal" | "NotPrincipal" | "Action" | "NotAction" | "Resource" | "NotResource" | "Condition"
  readonly applicability: Applicability
  /** JSON pointer into the policy. */
  readonly pointer: string
  readonly expected: ReadonlyArray<string>
  /** The request's values; `undefined` where the key is absent, `"unknown"` where that is not known. */
  readonly actual: ReadonlyArray<string> | "unknown" | undefined
  /** For conditions: the operator and key as written. */
  readonly condition?: { readonly operator: string; readonly key: string }
  readonly missing: ReadonlyArray<MissingFact>
  readonly notes: ReadonlyArray<Note>
}

/** One statement: it applies when all its elements do. */
export interface StatementEvaluation {
  readonly sid: string | undefined
  readonly effect: StatementEffect
  readonly pointer: string
  readonly applicability: Applicability
  /** What an Allow of a resource-based policy grants; silent or denies otherwise. Absent for other policy types. */
  readonly grants?: ResourceGrants
  readonly elements: ReadonlyArray<ElementEvaluation>
}

export interface PolicyEvaluation {
  readonly policy: Policy
  readonly admits: Admits
  readonly statements: ReadonlyArray<StatementEvaluation>
}

/** A grant on a key, read like an Allow statement that names its grantee. */
export interface GrantEvaluation {
  readonly grantee: string
  readonly applicability: Applicability
}

/** One level of an organization, or the one set of policies of a type without levels (`node` absent). */
export interface PolicySetEvaluation {
  readonly node?: string
  readonly admits: Admits
  readonly policies: ReadonlyArray<PolicyEvaluation>
  readonly missing: ReadonlyArray<MissingFact>
}

/** What can decide on a side: a policy type, or a block that is no policy but can deny as one. */
export type Layer = PolicyType | "BLOCK_PUBLIC_ACCESS"

/**
 * What one policy type says. `state` tells policies that were read from a type that has none here, that is unknown,
 * or that does not bind this request (`reason` says why).
 */
export interface PolicyTypeEvaluation {
  readonly policyType: Layer
  readonly state: "evaluated" | "none" | "unknown" | "not-applicable"
  readonly reason?: Reason
  readonly admits: Admits
  readonly sets: ReadonlyArray<PolicySetEvaluation>
  readonly grants?: ReadonlyArray<GrantEvaluation>
  readonly missing: ReadonlyArray<MissingFact>
}

/** A call that AWS refuses whatever the policies say. @clause exclusions.never-allowed */
export interface Exclusion {
  readonly side: "trusted" | "trusting"
  readonly refusal: Refusal
  /** A fact that is not known and on which it hangs whether the call is refused at all. */
  readonly doubt?: MissingFact
}

/** One account's evaluation: its policy types in AWS's order, and what it says on the whole. */
export interface AccountEvaluation {
  readonly account: string | undefined
  readonly admits: Admits
  readonly policyTypes: ReadonlyArray<PolicyTypeEvaluation>
  readonly exclusion: Refusal | undefined
}

export type Mode = "same-account" | "cross-account" | "resource-only" | "unknown-owner"

/** The part of an evaluation that decided it. */
export type Determinant = Layer | "SERVICE_EXCLUSION"

/**
 * The proof of one check: account → policy type → policy → statement → element.
 *
 * `admits` holds the decisions still possible; `missing` the facts that would settle it, empty where it is settled.
 * `determining` names the policy types that brought a denial about, in AWS's order.
 */
export interface Evaluation {
  readonly mode: Mode
  readonly admits: Admits
  readonly trustedAccount: AccountEvaluation | undefined
  readonly trustingAccount: AccountEvaluation
  readonly vpcEndpoint: PolicyTypeEvaluation | undefined
  readonly determining: ReadonlyArray<Determinant>
  readonly missing: ReadonlyArray<MissingFact>
  readonly notes: ReadonlyArray<Note>
}
