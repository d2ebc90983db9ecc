import { block, withKey } from "../scenario/conditions.ts"
import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

const texts = ["red", "RED", "Red", "blue", "Blue Sky"]

/** @clause condition.string-equals-ignore-case */
export const caseIsIgnoredWhereTheNameSaysSo: Law = {
  name: "StringEquals regards case, StringEqualsIgnoreCase does not",
  clauses: ["condition.string-equals", "condition.string-equals-ignore-case"],
  exceptions: [],
  check: (engine, scenario) => {
    const sent = choose(texts, scenario.choice)!
    const value = choose(texts, scenario.choice >> 3)!
    const probe = probing(engine, withKey(scenario, "app:colour", [sent]))
    const asked = (operator: string) =>
      probe(`${sent} ${operator} ${value}`, {
        condition: block({ operator, key: "app:colour", values: [value] })
      })
    return requireProbes(
      "case is not regarded as the operator says",
      [asked("StringEquals"), asked("StringEqualsIgnoreCase")],
      (exactly, ignoring) => exactly === (sent === value) && ignoring === (sent.toLowerCase() === value.toLowerCase())
    )
  }
}
