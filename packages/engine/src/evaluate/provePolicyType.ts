import { compile } from "../compile/policy.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyType } from "../policy/PolicyType.ts"
import * as MissingFact from "../request/MissingFact.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import type * as Evaluation from "../verdict/Evaluation.ts"
import type { NotApplicable, PolicySlot } from "../world/AppliedPolicies.ts"
import { proveActions } from "./proveActions.ts"
import type { ProveStatement } from "./proveStatement.ts"

/** How the statements of one kind of policy are proved, and what each says. */
export interface Reader<Word extends number> {
  readonly prove: ProveStatement
  readonly wordOf: (statement: Evaluation.StatementEvaluation) => Word
  readonly combine: (a: Word, b: Word) => Word
  readonly silence: Word
  readonly anything: Word
  readonly admits: (word: Word) => Admits.Admits
}

/** The proof of the policies at one place, and their word. */
export interface ProvedSet<Word extends number> {
  readonly word: Word
  readonly set: Evaluation.PolicySetEvaluation
}

const highest = (word: number): number => 1 << (31 - Math.clz32(word))
const lowest = (word: number): number => word & -word

const missingOf = (statement: Evaluation.StatementEvaluation): ReadonlyArray<MissingFact.MissingFact> =>
  statement.elements.flatMap(({ missing }) => missing)

interface ProvedPolicy<Word extends number> {
  readonly word: Word
  readonly proof: Evaluation.PolicyEvaluation
}

const provePolicy = <Word extends number>(
  reader: Reader<Word>,
  policy: Policy,
  context: RequestContext
): ProvedPolicy<Word> => {
  const compiled = compile(policy)
  const named = proveActions(compiled, context.action)
  const statements = compiled.map((statement, at) => reader.prove(statement, named[at]!, context))
  let word = reader.silence
  for (const statement of statements) word = reader.combine(word, reader.wordOf(statement))
  return { word, proof: { policy, admits: reader.admits(word), statements } }
}

/**
 * What is missed by statements that could still strengthen the word of the others: an open allow beside a certain one
 * changes nothing, and none can strengthen a word that is settled.
 */
const missingIn = <Word extends number>(
  reader: Reader<Word>,
  word: Word,
  policies: ReadonlyArray<Evaluation.PolicyEvaluation>
): ReadonlyArray<MissingFact.MissingFact> =>
  highest(word) === lowest(word)
    ? MissingFact.none
    : policies
        .flatMap(({ statements }) => statements)
        .filter((statement) => highest(reader.wordOf(statement)) > lowest(word))
        .flatMap(missingOf)

/** The policies at one place, proved. */
export const proveSet = <Word extends number>(
  reader: Reader<Word>,
  { missing, policies }: PolicySlot,
  context: RequestContext,
  node?: string
): ProvedSet<Word> => {
  const proved = policies.map((policy) => provePolicy(reader, policy, context))
  let word = missing.length === 0 ? reader.silence : reader.anything
  for (const one of proved) word = reader.combine(word, one.word)
  const proofs = proved.map(({ proof }) => proof)
  const ofPlace = highest(reader.anything) > lowest(word) ? missing : MissingFact.none
  return {
    word,
    set: {
      ...(node === undefined ? {} : { node }),
      admits: reader.admits(word),
      policies: proofs,
      missing: MissingFact.distinct([...ofPlace, ...missingIn(reader, word, proofs)])
    }
  }
}

/** The proof of a policy type that does not bind the request. */
export const notApplicable = (
  policyType: PolicyType,
  { notApplicable: reason }: NotApplicable
): Evaluation.PolicyTypeEvaluation => ({
  policyType,
  state: "not-applicable",
  reason,
  admits: Admits.allow,
  sets: [],
  missing: []
})

/** The proof of a policy type from the proofs of its places. */
export const ofSets = (
  policyType: PolicyType,
  admits: Admits.Admits,
  sets: ReadonlyArray<Evaluation.PolicySetEvaluation>,
  doubts: ReadonlyArray<MissingFact.MissingFact> = []
): Evaluation.PolicyTypeEvaluation => {
  const missing = MissingFact.distinct([...doubts, ...sets.flatMap((set) => set.missing)])
  const none = sets.every(({ policies }) => policies.length === 0)
  return {
    policyType,
    state: none ? (sets.some((set) => set.missing.length > 0) ? "unknown" : "none") : "evaluated",
    admits,
    sets,
    missing
  }
}
