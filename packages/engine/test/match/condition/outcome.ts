import * as PolicyVariable from "../../../src/policy/PolicyVariable.ts"
import * as block from "../../../src/match/condition/block.ts"
import type { ContextValues } from "../../../src/request/AuthorizationRequest.ts"
import type { Applicability } from "../../../src/verdict/Applicability.ts"
import { contextOf } from "../../request/scenario.ts"

export type Outcome = "holds" | "does not hold" | "may hold"

const names: Readonly<Record<Applicability, Outcome>> = { 1: "does not hold", 2: "holds", 3: "may hold" }

export const nameOf = (applicability: Applicability): Outcome => names[applicability]

/** What fills the key `test:key`; `undefined` leaves it absent, `"unknown"` is written as the symbol below. */
export type Filling = ContextValues | undefined | typeof unknownValue

export const unknownValue: unique symbol = Symbol("unknown value")

/** How `operator` compares the policy's values with what the request brings under one key. */
export const outcome = (
  operator: string,
  policyValues: ReadonlyArray<string>,
  filling: Filling,
  others: Readonly<Record<string, ContextValues>> = {},
  unknownKeys: ReadonlyArray<string> = []
): Outcome => {
  const matchers = block.compile(
    [{ operator, tests: [{ key: "test:key", values: policyValues }] }],
    PolicyVariable.parse,
    "Allow"
  )
  const given = filling === undefined || filling === unknownValue ? {} : { "test:key": filling }
  const unknown = filling === unknownValue ? ["test:key", ...unknownKeys] : unknownKeys
  return nameOf(block.matches(matchers, contextOf({ context: { ...others, ...given }, unknownKeys: unknown })))
}

/** The same where the answer is certain: whether it holds. */
export const holds = (
  operator: string,
  policyValues: string | ReadonlyArray<string>,
  filling: ContextValues | undefined,
  others: Readonly<Record<string, ContextValues>> = {}
): boolean => {
  const values = typeof policyValues === "string" ? [policyValues] : policyValues
  const result = outcome(operator, values, filling, others)
  if (result === "may hold") throw new Error(`${operator} left open although everything is known`)
  return result === "holds"
}
