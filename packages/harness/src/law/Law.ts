import type { Answer, EngineUnderTest } from "../engine/EngineUnderTest.ts"
import type { Question, Scenario } from "../scenario/Question.ts"

/** A question a law put to the engine, under a name for people, and the answer. */
export interface Asked {
  readonly as: string
  readonly question: Question
  readonly answer: Answer
}

/** How a scenario breaks a law: what the law asks for, and the answers that are against it. */
export interface Breach {
  readonly breach: string
  readonly asked: ReadonlyArray<Asked>
}

/** What a law says of a scenario: it holds, it does not speak of it, an exception covers it, or it is broken. */
export type Outcome = "holds" | "not concerned" | { readonly exception: string } | Breach

/**
 * A sentence that is true of AWS's evaluation whatever the policies say.
 *
 * `exceptions` are the published ones, each reached by generated scenarios; `check` returns them by their text.
 */
export interface Law {
  readonly name: string
  readonly clauses: readonly [string, ...ReadonlyArray<string>]
  readonly exceptions: ReadonlyArray<string>
  readonly check: (engine: EngineUnderTest, scenario: Scenario) => Outcome
}

export const isBreach = (outcome: Outcome): outcome is Breach => typeof outcome === "object" && "breach" in outcome

/** Asks the engine. */
export const ask = (engine: EngineUnderTest, as: string, question: Question): Asked => ({
  as,
  question,
  answer: engine.decide(question.world, question.request)
})

const isSettled = ({ answer }: Asked): boolean => answer !== "Undetermined" && answer !== "Unsupported"

/** Holds where the claim is true of the settled answers; an open or missing answer concerns no law about decisions. */
export const require = (claim: boolean, breach: string, ...asked: ReadonlyArray<Asked>): Outcome => {
  if (!asked.every(isSettled)) return "not concerned"
  return claim ? "holds" : { breach, asked }
}

/** Holds where both questions have the same answer, settled or not. */
export const same = (breach: string, one: Asked, other: Asked): Outcome =>
  one.answer === "Unsupported" || other.answer === "Unsupported"
    ? "not concerned"
    : one.answer === other.answer
      ? "holds"
      : { breach, asked: [one, other] }

/** The first outcome that says anything: a breach before an exception before a confirmation. */
export const all = (outcomes: ReadonlyArray<Outcome>): Outcome =>
  outcomes.find(isBreach) ??
  outcomes.find((outcome) => typeof outcome === "object") ??
  outcomes.find((outcome) => outcome === "holds") ??
  "not concerned"
