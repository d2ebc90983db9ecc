import { unknown } from "../aws/Fact.ts"
import * as MissingFact from "../request/MissingFact.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import * as Applicability from "../verdict/Applicability.ts"
import type {
  AccountEvaluation,
  Evaluation,
  PolicyEvaluation,
  PolicyTypeEvaluation,
  StatementEvaluation
} from "../verdict/Evaluation.ts"
import * as Note from "../verdict/Note.ts"
import { type AppliedPolicies } from "../world/AppliedPolicies.ts"
import { confusedDeputy } from "./confusedDeputy.ts"
import { contextNotes } from "./contextNotes.ts"
import { determining } from "./determining.ts"
import { type Proofs, provePolicyTypes } from "./provePolicyTypes.ts"
import * as Readings from "./Readings.ts"
import { s3Notes } from "./service/s3Notes.ts"
import * as departures from "./service/departures.ts"
import * as situation from "./situation.ts"
import { trustedAccount } from "./trustedAccount.ts"
import { trustingAccount } from "./trustingAccount.ts"

type Side = "trusted" | "trusting"

const side = {
  trusted: ["serviceControl", "identityBased", "permissionsBoundary", "sessionPolicies"],
  trusting: ["resourceControl", "resourceBased", "blockPublicAccess"]
} as const satisfies Record<Side, ReadonlyArray<Readings.ReadingName>>

// Few requests meet a block: its row would stand idle in most proofs.
const isWorthShowing = ({ policyType, state }: PolicyTypeEvaluation): boolean =>
  policyType !== "BLOCK_PUBLIC_ACCESS" || state === "evaluated"

const sideEvaluation = (
  which: Side,
  account: string | undefined,
  all: ReadonlyArray<situation.Situation>,
  readings: Readings.Readings,
  proofs: Proofs
): AccountEvaluation => {
  const combine = which === "trusted" ? trustedAccount : trustingAccount
  const admits = all.reduce((found, one) => found | combine(situation.effective(one, readings), one.circumstances), 0)
  return {
    account,
    admits,
    policyTypes: side[which].map((name) => proofs[name]).filter(isWorthShowing),
    exclusion: all.find(({ exclusion }) => exclusion?.side === which)?.exclusion?.refusal
  }
}

/** The facts on which an open decision hangs. @clause undetermined.missing-facts */
const missing = (
  applied: AppliedPolicies,
  all: ReadonlyArray<situation.Situation>,
  readings: Readings.Readings,
  proofs: Proofs
): ReadonlyArray<MissingFact.MissingFact> => {
  const pivotal = all.flatMap((one) => Readings.pivotal(situation.combination(one), readings))
  const owner: ReadonlyArray<MissingFact.MissingFact> =
    situation.modeOf(applied) === "unknown-owner" ? [{ kind: "owner", of: applied.target.resource }] : []
  const doubts = all.flatMap(({ exclusion }) => (exclusion?.doubt === undefined ? [] : [exclusion.doubt]))
  return MissingFact.distinct([...owner, ...doubts, ...pivotal.flatMap((name) => proofs[name].missing)])
}

const keyGrantNote = (
  { resourceBased: { grants } }: PolicyTypeProofs,
  mode: Evaluation["mode"]
): ReadonlyArray<Note.Note> =>
  mode === "cross-account" && grants?.some(({ applicability }) => applicability !== 1) === true
    ? [{ code: "key-grant-across-accounts" }]
    : []

type PolicyTypeProofs = Readonly<Record<"resourceBased", PolicyTypeEvaluation>>

const unlistedServiceNote = ({ action }: RequestContext, mode: Evaluation["mode"]): ReadonlyArray<Note.Note> =>
  mode === "cross-account" && !departures.isListed(action.service)
    ? [{ code: "unlisted-service", service: action.service }]
    : []

/** Where the resource's side has to allow, and its account claims to list everything it has: the name may be wrong. */
const unlistedResourceNote = (
  { resourceBased, target: { owner, resource } }: AppliedPolicies,
  mode: Evaluation["mode"]
): ReadonlyArray<Note.Note> =>
  resourceBased.unlisted === true &&
  (mode !== "same-account" || resourceBased.kind !== "resource-based") &&
  owner !== unknown
    ? [{ code: "unlisted-resource", account: owner, resource }]
    : []

const setAsideNote = (all: ReadonlyArray<situation.Situation>, { action }: RequestContext): ReadonlyArray<Note.Note> =>
  all.some(({ setAside }) => setAside !== undefined) ? [{ code: "policy-types-set-aside", action: action.text }] : []

const hasNotes = ({ elements }: StatementEvaluation): boolean => {
  for (const { notes } of elements) if (notes.length > 0) return true
  return false
}

// What is said of a statement about other actions would only distract.
const speaksOfAction = ({ elements }: StatementEvaluation): boolean =>
  elements.every(({ applicability, element }) => !element.endsWith("Action") || applicability !== Applicability.fails)

const notesOn = ({ statements }: PolicyEvaluation): ReadonlyArray<Note.Note> =>
  statements.some(hasNotes)
    ? statements.filter(speaksOfAction).flatMap(({ elements }) => elements.flatMap(({ notes }) => notes))
    : Note.none

const elementNotes = (proofs: Proofs): ReadonlyArray<Note.Note> =>
  Object.values(proofs).flatMap(({ sets }) => sets.flatMap(({ policies }) => policies.flatMap(notesOn)))

/**
 * One check with its proof: the words of all policy types in both accounts, how they combine, and what is missing.
 * Its decision is always that of `decide`.
 * @clause evaluation.order
 */
export const evaluate = (applied: AppliedPolicies, context: RequestContext): Evaluation => {
  const { proofs, readings } = provePolicyTypes(applied, context)
  const all = situation.situations(applied, context)
  const mode = situation.modeOf(applied)
  const admits = situation.admits(all, readings)
  const { caller, target } = applied
  const owner = target.owner === unknown ? undefined : target.owner
  return {
    mode,
    admits,
    trustedAccount:
      caller.account === undefined ? undefined : sideEvaluation("trusted", caller.account, all, readings, proofs),
    trustingAccount: sideEvaluation("trusting", owner, all, readings, proofs),
    vpcEndpoint: applied.endpoint === undefined ? undefined : proofs.vpcEndpoint,
    determining: [
      ...new Set(all.flatMap((one) => determining(readings, admits, one, (name) => proofs[name].policyType)))
    ],
    missing: Admits.verdict(admits) === "Undetermined" ? missing(applied, all, readings, proofs) : [],
    notes: [
      ...Note.distinct([...elementNotes(proofs), ...contextNotes(context)]),
      ...confusedDeputy(proofs.resourceBased, context),
      ...setAsideNote(all, context),
      ...keyGrantNote(proofs, mode),
      ...s3Notes(applied),
      ...unlistedServiceNote(context, mode),
      ...unlistedResourceNote(applied, mode)
    ]
  }
}
