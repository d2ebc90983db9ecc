import { check, type Difference } from "./check.ts"
import type { Vector } from "./Vector.ts"

/** What a run of cases came to. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
}

const differencesOf = (vector: Vector): ReadonlyArray<Difference> => {
  try {
    return check(vector)
  } catch (failure) {
    const got = failure instanceof Error ? failure.message : String(failure)
    return [{ what: "decision", expected: vector.expected.decision, got: `cannot be read: ${got}` }]
  }
}

const describe = ({ expected, got, what }: Difference): string => `${what}: expected ${expected}, got ${got}`

/** Why a case fails, in one line; `undefined` where it passes. An unsettled case fails once it would pass. */
export const failureOf = (vector: Vector): string | undefined => {
  const differences = differencesOf(vector)
  if (vector.unsettled !== undefined) {
    return differences.length === 0
      ? `${vector.id}, unsettled: expected a difference (${vector.unsettled}), got none`
      : undefined
  }
  return differences.length === 0 ? undefined : `${vector.id}, ${differences.map(describe).join("; ")}`
}

/** Runs cases in order and reports each that fails. */
export const runCorpus = (cases: Iterable<Vector>, report: (line: string) => void): Outcome => {
  let passed = 0
  let failed = 0
  for (const vector of cases) {
    const failure = failureOf(vector)
    if (failure === undefined) passed++
    else failed++
    if (failure !== undefined) report(failure)
  }
  return { passed, failed }
}
