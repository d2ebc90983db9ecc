import type { Decision, Evaluation, Excess, MissingFact, Owner, PolicyType, Setting } from "@countersign/engine"
import type { AnswerShare } from "../check/AnswerExplanation.ts"
import type { PurposeMessages } from "./need/PurposeMessages.ts"
import type { RemarkMessages } from "./remark/RemarkMessages.ts"
import type { WayMessages } from "./way/WayMessages.ts"

/** The languages of the messages. */
export type Language = "en" | "ja"

type None = Readonly<Record<string, never>>
interface Account {
  readonly account: string
}
interface PolicyTypes {
  readonly policyTypes: ReadonlyArray<Evaluation.Determinant>
}
interface Question extends Account {
  readonly action: string
  readonly resource: string
  readonly own: string
}
interface Fact {
  readonly of: string
  readonly policyType: PolicyType | null
}
interface Change extends Account {
  readonly owner: Owner
}
interface Place extends Change {
  readonly policyType: PolicyType
  readonly attachTo: string
}

/** The parties of a cross-account request; `null` stands for the VPC endpoint. */
type Party = string | null

type MissingMessages = { readonly [Kind in MissingFact.MissingFactKind as `missing.${Kind}`]: Fact }
type ExcessMessages = { readonly [Kind in Excess as `excess.${Kind}`]: None }

/** Every message of an answer, with what it is told. */
export interface MessageParameters
  extends MissingMessages, ExcessMessages, RemarkMessages, PurposeMessages, WayMessages {
  readonly "headline.allowed": None
  readonly "headline.denied": None
  readonly "headline.undetermined": None
  readonly "headline.checks": { readonly count: number }
  readonly "label.caller": None
  readonly "label.action": None
  readonly "label.resource": None
  readonly "caller.user-session": { readonly arn: string; readonly mfa: boolean }
  readonly "caller.role-session": { readonly arn: string; readonly session: string }
  readonly "caller.federated-user": { readonly name: string; readonly arn: string }
  readonly "caller.root": Account
  readonly "caller.service": { readonly service: string }
  readonly "caller.anonymous": None
  readonly "caller.login": { readonly provider: string }
  readonly "type.none-passed": None
  readonly "type.none-attached": None
  readonly "type.not-known": None
  readonly "type.nearest": { readonly statement: string }
  readonly "type.does-not-fit": { readonly element: string }
  readonly "type.more": { readonly count: number }
  readonly "type.may-apply": { readonly effect: string; readonly statement: string }
  readonly "type.grant": { readonly grantee: string }
  readonly "type.delegates": None
  readonly "statement.ordinal": { readonly index: number }
  readonly "statement.unnamed": None
  readonly "statement.place": { readonly place: string }
  readonly "miss.expects": { readonly element: string; readonly values: string }
  readonly "miss.expects-none": { readonly element: string; readonly values: string }
  readonly "miss.got": { readonly values: string }
  readonly "miss.absent": None
  readonly "miss.unknown": None
  readonly "miss.nobody": None
  readonly "miss.nothing": None
  readonly "values.more": { readonly values: string; readonly count: number }
  readonly "heading.check": { readonly index: number; readonly count: number }
  readonly "heading.trusted": Account
  readonly "heading.trusting": Account
  readonly "heading.caller": Account
  readonly "heading.resource": Account
  readonly "heading.no-account": None
  readonly "heading.owner": Account
  readonly "heading.caller-account": Account
  readonly "heading.unknown-owner": None
  readonly "heading.endpoint": None
  readonly "heading.denying": None
  readonly "heading.nearest": None
  readonly "heading.missing": None
  readonly "heading.notes": None
  readonly "heading.assumed": None
  readonly "heading.blockers": None
  readonly "heading.remedy": { readonly index: number; readonly count: number; readonly works: boolean }
  readonly "heading.plan": { readonly works: boolean }
  readonly "heading.meant": None
  readonly "heading.cannot": None
  readonly "heading.ask": Account
  readonly "heading.aws": None
  readonly folder: { readonly folder: string }
  readonly "service-rule": None
  readonly "rule.both": { readonly endpoint: boolean }
  readonly "rule.both-do": { readonly endpoint: boolean }
  readonly "rule.both-do-not": { readonly endpoint: boolean; readonly silent: ReadonlyArray<Party> }
  readonly "rule.own-policy": None
  readonly "rule.either": None
  readonly "rule.either-here": PolicyTypes
  readonly "rule.either-unless": None
  readonly "rule.resource-only": None
  readonly "rule.unknown-owner": None
  readonly "determining.explicit": PolicyTypes
  readonly "determining.silent": PolicyTypes
  readonly "open.denied": { readonly decisions: ReadonlyArray<Decision.Decision> }
  readonly "open.undetermined": { readonly decisions: ReadonlyArray<Decision.Decision> }
  readonly "blocker.explicit-deny": Account & { readonly policyType: Evaluation.Layer; readonly node: string | null }
  readonly "blocker.silent": Account & { readonly policyType: Evaluation.Layer; readonly node: string | null }
  readonly "blocker.excluded": Account & { readonly exclusion: string }
  readonly "change.add": Place
  readonly "change.narrow-deny": Place & { readonly statement: string }
  readonly "change.remove-deny": Place & { readonly statement: string }
  readonly "change.name-principals": Place & { readonly statement: string }
  readonly "change.set": Change & { readonly attachTo: string; readonly setting: Setting }
  readonly "change.share": Change & AnswerShare
  readonly "change.bring": { readonly key: string; readonly value: string }
  readonly "remedy.not-proved": { readonly decisions: ReadonlyArray<Decision.Decision> }
  readonly "remedy.besides-meant": None
  readonly "meant.deny": Account & {
    readonly policyType: PolicyType
    readonly attachTo: string
    readonly statement: string
  }
  readonly "meant.condition": {
    readonly operator: string
    readonly key: string
    readonly values: ReadonlyArray<string>
  }
  readonly "meant.unconditional": None
  readonly "cannot.excluded": { readonly reason: string }
  readonly "cannot.no-way": None
  readonly "cannot.role": Account & { readonly roleArn: string }
  readonly "cannot.trust": { readonly roleArn: string }
  readonly "cannot.permission": { readonly roleArn: string }
  readonly "cannot.assume": Account & { readonly caller: string }
  readonly "ask.resource-owner": Question
  readonly "ask.caller-account": Question
  readonly "ask.own-allows": Account
  readonly "ask.own-open": Account
  readonly "ask.statement": { readonly policyType: PolicyType; readonly attachTo: string }
  readonly "ask.denies-resource": None
  readonly "ask.denies-caller": None
  readonly "aws.one-reason": None
}

export type MessageId = keyof MessageParameters

/** A text for every message of a list. */
export type Say<Parameters> = {
  readonly [Id in keyof Parameters]: (given: Parameters[Id]) => string
}

/** One language: a text for every message. A message without one does not compile. */
export type Catalogue = Say<MessageParameters>

/** The words of one language. */
export interface Words {
  readonly policyType: Readonly<Record<Evaluation.Determinant, string>>
  readonly keyPolicy: string
  readonly mark: Readonly<Record<Decision.Verdict | "no limit", string>>
  readonly owner: Readonly<Record<Owner, string>>
  readonly both: (words: ReadonlyArray<string>) => string
  readonly either: (words: ReadonlyArray<string>) => string
}

/** A language: its words and its messages. */
export interface Messages {
  readonly language: Language
  readonly words: Words
  readonly say: Catalogue
}
