import type {
  Change,
  Decision,
  Evaluation,
  Excess,
  Owner,
  PolicyPrinter,
  PolicyType,
  Setting
} from "@countersign/engine"
import type { AnswerNearest, AnswerStatementReference } from "./Answer.ts"
import type { AnswerObstacle, AnswerRefusal } from "./AnswerRemark.ts"

/** Something that stands in a request's way: a policy type at one place, or a rule of the service. */
export interface AnswerBlocker {
  readonly action: string
  readonly account: string | null
  readonly policyType: Evaluation.Determinant
  readonly node: string | null
  readonly reason: "excluded" | "explicit-deny" | "silent"
  readonly deciding: ReadonlyArray<AnswerStatementReference>
  readonly nearest: AnswerNearest | null
  readonly exclusion: AnswerRefusal | null
}

/**
 * One change. `statements` are ready to paste; `replaces` is the statement in whose stead they stand. `setting` is one
 * of Amazon S3 with its new value, `share` a resource share to make, `bring` a key to carry with the request.
 */
export interface AnswerPart {
  readonly account: string | null
  readonly attachTo: string
  readonly policyType: PolicyType | null
  readonly owner: Owner
  readonly change: Change["kind"]
  readonly statements: ReadonlyArray<PolicyPrinter.PolicyJson>
  readonly replaces: AnswerStatementReference | null
  readonly setting: Setting | null
  readonly share: AnswerShare | null
  readonly bring: { readonly key: string; readonly value: string } | null
  readonly excess: Excess | null
}

/** A resource share of AWS RAM: what it shares, with whom, and what its managed permission has to allow. */
export interface AnswerShare {
  readonly resources: ReadonlyArray<string>
  readonly principals: ReadonlyArray<string>
  readonly actions: ReadonlyArray<string>
}

/** A deny that was probably meant, with the conditions under which it denies. */
export interface AnswerMeant {
  readonly action: string
  readonly account: string | null
  readonly attachTo: string
  readonly policyType: PolicyType
  readonly statement: AnswerStatementReference
  readonly conditions: ReadonlyArray<{
    readonly key: string
    readonly operator: string
    readonly values: ReadonlyArray<string>
  }>
}

/** Changes that belong together. `works` says that the request was decided again with them, and allowed. */
export interface AnswerRemedy {
  readonly action: string
  readonly works: boolean
  readonly outcome: ReadonlyArray<Decision.Decision>
  readonly parts: ReadonlyArray<AnswerPart>
  /** Whether denies that were meant stay in the way beside it: see `meant`. */
  readonly besidesMeant: boolean
}

/** The changes for all checks of a call together: every place once, decided again with all of them. */
export interface AnswerPlan {
  readonly works: boolean
  readonly outcome: ReadonlyArray<Decision.Decision>
  readonly parts: ReadonlyArray<AnswerPart>
}

/** The way through a role of the resource's account. */
export interface AnswerRoleWay {
  readonly account: string
  readonly roleArn: string
  readonly trust: PolicyPrinter.PolicyJson
  readonly permission: PolicyPrinter.PolicyJson
  readonly callerAccount: string
  readonly caller: string
  readonly assume: PolicyPrinter.PolicyJson
}

/** That no policy can grant the request. */
export interface AnswerCannot {
  readonly action: string
  readonly reason: AnswerObstacle | null
  readonly roleWay: AnswerRoleWay | null
}

/** What to ask the owner of the account of which nothing is known. */
export interface AnswerAsk {
  readonly account: string | null
  readonly side: "trusted" | "trusting"
  /** The side that is known, and whether it allows as it stands. */
  readonly own: { readonly account: string | null; readonly allows: boolean }
  readonly parts: ReadonlyArray<AnswerPart>
  /** The question, ready to send. */
  readonly text: string
}

/** All that a denial has to say beyond the decision. */
export interface AnswerExplanation {
  readonly blockers: ReadonlyArray<AnswerBlocker>
  readonly remedies: ReadonlyArray<AnswerRemedy>
  readonly meant: ReadonlyArray<AnswerMeant>
  readonly cannotBeGranted: AnswerCannot | null
  /** What AWS would print, or null where the request may be allowed. AWS names one reason only. */
  readonly awsMessage: string | null
  readonly ask: AnswerAsk | null
}
