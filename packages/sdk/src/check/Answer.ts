import type { Account, Decision, Evaluation, MissingFact, PolicyType, StatementEffect } from "@countersign/engine"
import type { AnswerExplanation, AnswerPlan } from "./AnswerExplanation.ts"
import type { AnswerNote, AnswerReason, AnswerRefusal } from "./AnswerRemark.ts"
import type { WrittenRequest } from "../request/printRequest.ts"

type Verdict = Decision.Verdict

/** Where a statement or element stands; file, line and column are null where the policy came without its text. */
export interface AnswerLocation {
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly pointer: string
}

/** Whether an element or a statement applies to the request. */
export type AnswerApplicability = "applies" | "does not apply" | "unknown"

/** A fact that would settle the decision, with a sentence a person can act on. */
export interface AnswerMissing {
  readonly kind: MissingFact.MissingFactKind
  readonly of: string
  readonly policyType: PolicyType | null
  readonly description: string
}

/** One element of a statement: what it expects, and what the request brought (null: absent). */
export interface AnswerElement {
  readonly element: Evaluation.ElementEvaluation["element"]
  readonly applicability: AnswerApplicability
  readonly pointer: string
  readonly condition: { readonly operator: string; readonly key: string } | null
  readonly expected: ReadonlyArray<string>
  readonly actual: ReadonlyArray<string> | "unknown" | null
  readonly missing: ReadonlyArray<AnswerMissing>
  readonly notes: ReadonlyArray<AnswerNote>
}

export interface AnswerStatement {
  readonly sid: string | null
  readonly effect: StatementEffect
  readonly applicability: AnswerApplicability
  /** Of a policy with principals: what it may say to this caller, weakest first; null elsewhere. */
  readonly grants: ReadonlyArray<"silent" | "delegates" | "limited" | "direct" | "denies"> | null
  readonly location: AnswerLocation
  readonly elements: ReadonlyArray<AnswerElement>
}

export interface AnswerPolicy {
  readonly name: string
  /** What carries it: the ARN of a user, group, role or resource, an endpoint's id, or a node of the organization. */
  readonly attachedTo: string | null
  readonly decision: Verdict
  readonly admits: ReadonlyArray<Decision.Decision>
  readonly statements: ReadonlyArray<AnswerStatement>
}

/** One level of an organization (`node` names it), or the policies of a type that has no levels. */
export interface AnswerLevel {
  readonly node: string | null
  readonly decision: Verdict
  readonly admits: ReadonlyArray<Decision.Decision>
  readonly policies: ReadonlyArray<AnswerPolicy>
  readonly missing: ReadonlyArray<AnswerMissing>
}

/** A statement named from outside its policy. */
export interface AnswerStatementReference {
  readonly node: string | null
  readonly policy: string
  readonly sid: string | null
  readonly effect: StatementEffect
  readonly location: AnswerLocation
}

/** A deciding statement; `grants` as in the statement itself. */
export interface AnswerDeciding extends AnswerStatementReference {
  readonly grants: AnswerStatement["grants"]
}

/** The Allow that came closest to applying, and the element that kept it from it. */
export interface AnswerNearest extends AnswerStatementReference {
  readonly element: AnswerElement["element"]
  readonly condition: AnswerElement["condition"]
  readonly expected: ReadonlyArray<string>
  readonly actual: AnswerElement["actual"]
  readonly elementLocation: AnswerLocation
}

export interface AnswerGrant {
  readonly grantee: string
  readonly applicability: AnswerApplicability
}

export interface AnswerPolicyType {
  readonly policyType: Evaluation.Layer
  readonly state: Evaluation.PolicyTypeEvaluation["state"]
  readonly reason: AnswerReason | null
  readonly decision: Verdict
  readonly admits: ReadonlyArray<Decision.Decision>
  readonly levels: ReadonlyArray<AnswerLevel>
  /** Of a KMS key: its grants; null elsewhere. */
  readonly grants: ReadonlyArray<AnswerGrant> | null
  readonly missing: ReadonlyArray<AnswerMissing>
  readonly deciding: ReadonlyArray<AnswerDeciding>
  readonly nearest: AnswerNearest | null
}

export interface AnswerAccount {
  readonly account: Account["id"] | null
  readonly decision: Verdict
  readonly admits: ReadonlyArray<Decision.Decision>
  /** Why AWS refuses the call whatever the policies say, or null. */
  readonly exclusion: AnswerRefusal | null
  readonly policyTypes: ReadonlyArray<AnswerPolicyType>
}

/** What was asked in one check. */
export interface AnswerCheckRequest {
  readonly action: string
  readonly resource: string
  readonly resourceAccount: string | null
}

/** One authorization with its proof, and of a denial all that stands in the way and what to do about it. */
export interface AnswerCheck extends AnswerExplanation {
  readonly decision: Verdict
  readonly admits: ReadonlyArray<Decision.Decision>
  /** Whether it is denied, whatever is unknown: `Allow` is not among `admits`. */
  readonly denied: boolean
  readonly mode: Evaluation.Mode
  readonly request: AnswerCheckRequest
  readonly trustedAccount: AnswerAccount | null
  readonly trustingAccount: AnswerAccount
  readonly vpcEndpoint: AnswerPolicyType | null
  readonly determining: ReadonlyArray<Evaluation.Determinant>
  readonly missing: ReadonlyArray<AnswerMissing>
  readonly notes: ReadonlyArray<AnswerNote>
}

/**
 * The answer to a request, as plain data that JSON can carry.
 *
 * `decision`, `admits` and `denied` are those of all checks together; `mode`, the accounts, the endpoint and
 * `determining` are the main check's. `blockers`, `remedies` and `meant` are those of all checks;
 * `cannotBeGranted`, `awsMessage` and `ask` those of the first check that has any. `schemaVersion` changes when a field changes its meaning or goes away.
 */
export interface Answer extends Omit<AnswerCheck, "request"> {
  readonly schemaVersion: 1
  /** The request as it was asked, in the form of a request file. */
  readonly request: WrittenRequest
  /** Context keys that the request does not list and on whose absence the decision rests. */
  readonly assumedAbsent: ReadonlyArray<string>
  /** Every check that the call needs, the main one first. */
  readonly checks: ReadonlyArray<AnswerCheck>
  /** Of a denied call of several checks: what has to change for all of them; else null. */
  readonly plan: AnswerPlan | null
}
