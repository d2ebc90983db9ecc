import { block, withKey } from "../scenario/conditions.ts"
import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

const numbers = ["0", "10", "010", "9.5", "-3", "99999999999999999999", "99999999999999999998", "10.0"]
const dates = ["2026-01-01T00:00:00Z", "1767225600", "2026-06-30T14:00:00+02:00", "2026-06-30T12:00:00Z", "2030-01-01"]

const scales = [
  { family: "Numeric", key: "s3:max-keys", values: numbers },
  { family: "Date", key: "aws:CurrentTime", values: dates }
] as const

/** @clause condition.numeric */
export const numbersAndDatesAreOrdered: Law = {
  name: "of two numbers or dates exactly one is less, or they are equal",
  clauses: ["condition.numeric", "condition.date"],
  exceptions: [],
  check: (engine, scenario) => {
    const { family, key, values } = choose(scales, scenario.choice)!
    const sent = choose<string>(values, scenario.choice >> 1)!
    const value = choose<string>(values, scenario.choice >> 5)!
    const probe = probing(engine, withKey(scenario, key, [sent]))
    const asked = (comparison: string) =>
      probe(`${sent} ${family}${comparison} ${value}`, {
        condition: block({ operator: `${family}${comparison}`, key, values: [value] })
      })
    return requireProbes(
      "the comparisons contradict each other",
      ["LessThan", "Equals", "GreaterThan", "LessThanEquals", "GreaterThanEquals", "NotEquals"].map(asked),
      (less, equal, greater, atMost, atLeast, differs) =>
        [less, equal, greater].filter((one) => one).length === 1 &&
        atMost === (less || equal) &&
        atLeast === (greater || equal) &&
        differs === !equal
    )
  }
}
