import { type Outcome, isBreach } from "../law/Law.ts"

/** Where in a campaign a check stands. */
export interface Spot {
  readonly world: number
  readonly draw: number
}

/** What the checks of one law came to; exceptions by their text. */
export interface LawTally {
  readonly checks: number
  readonly held: number
  readonly notConcerned: number
  readonly exceptions: Readonly<Record<string, number>>
  readonly failed: number
  /** Milliseconds that all workers together spent on them, the drawing of the requests included. */
  readonly busy: number
  /** The first check that failed. */
  readonly first?: Spot
}

/** What checks came to: by law, and the engine's answers by word. */
export interface Tally {
  readonly laws: Readonly<Record<string, LawTally>>
  readonly answers: Readonly<Record<string, number>>
  readonly worlds: number
  /** Milliseconds that all workers together spent on making worlds, and on everything. */
  readonly making: number
  readonly busy: number
}

export const empty: Tally = { laws: {}, answers: {}, worlds: 0, making: 0, busy: 0 }

const plus = <A>(
  one: Readonly<Record<string, A>>,
  other: Readonly<Record<string, A>>,
  add: (one: A, other: A) => A
): Readonly<Record<string, A>> => {
  const sum: Record<string, A> = { ...one }
  for (const [name, value] of Object.entries(other)) {
    const found = sum[name]
    sum[name] = found === undefined ? value : add(found, value)
  }
  return sum
}

const sum = (one: number, other: number): number => one + other

const isBefore = (one: Spot, other: Spot): boolean =>
  one.world === other.world ? one.draw < other.draw : one.world < other.world

const earlier = (one: Spot | undefined, other: Spot | undefined): Pick<LawTally, "first"> => {
  if (one === undefined) return other === undefined ? {} : { first: other }
  return { first: other !== undefined && isBefore(other, one) ? other : one }
}

const mergeLaws = (one: LawTally, other: LawTally): LawTally => ({
  checks: one.checks + other.checks,
  held: one.held + other.held,
  notConcerned: one.notConcerned + other.notConcerned,
  exceptions: plus(one.exceptions, other.exceptions, sum),
  failed: one.failed + other.failed,
  busy: one.busy + other.busy,
  ...earlier(one.first, other.first)
})

/** Both together, in whatever order they come. */
export const merge = (one: Tally, other: Tally): Tally => ({
  laws: plus(one.laws, other.laws, mergeLaws),
  answers: plus(one.answers, other.answers, sum),
  worlds: one.worlds + other.worlds,
  making: one.making + other.making,
  busy: one.busy + other.busy
})

/** The tally of a law while its checks are made. */
export interface Counter extends LawTally {
  checks: number
  held: number
  notConcerned: number
  readonly exceptions: Record<string, number>
  failed: number
  busy: number
  first?: Spot
}

export const counter = (): Counter => ({ checks: 0, held: 0, notConcerned: 0, exceptions: {}, failed: 0, busy: 0 })

const countBreach = (counted: Counter, spot: Spot): void => {
  counted.failed++
  counted.first ??= spot
}

/** Counts one more check and the milliseconds it took; the checks of a law come in their order. */
export const count = (counted: Counter, outcome: Outcome, spot: Spot, took: number): void => {
  counted.checks++
  counted.busy += took
  if (outcome === "holds") counted.held++
  else if (outcome === "not concerned") counted.notConcerned++
  else if (isBreach(outcome)) countBreach(counted, spot)
  else counted.exceptions[outcome.exception] = (counted.exceptions[outcome.exception] ?? 0) + 1
}

const total = (tally: Tally, of: (law: LawTally) => number): number =>
  Object.values(tally.laws).reduce((all, law) => all + of(law), 0)

export const checks = (tally: Tally): number => total(tally, (law) => law.checks)

export const failures = (tally: Tally): number => total(tally, ({ failed }) => failed)
