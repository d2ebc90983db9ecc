import { places } from "../scenario/places.ts"
import type { Question } from "../scenario/Question.ts"
import { ask, type Law, same } from "./Law.ts"

const patterned = "policies with wildcards or near misses on account ids"

const other = { "111111111111": "888888888888", "222222222222": "111111111111" } as const

const isPatterned = /[*?]\d|\d[*?]|1{11}0/

/** @clause cross-account.test */
export const accountNamesDoNotMatter: Law = {
  name: "renaming the accounts everywhere changes nothing",
  clauses: ["cross-account.test"],
  exceptions: [patterned],
  check: (engine, scenario) => {
    if (isPatterned.test(JSON.stringify(places(scenario).map(({ policies }) => policies)))) {
      return { exception: patterned }
    }
    const text = JSON.stringify({ world: scenario.world, request: scenario.request })
    const renamed = text.replaceAll(/111111111111|222222222222/g, (id) => other[id as keyof typeof other])
    return same(
      "the answer hangs on the number of an account",
      ask(engine, "as it is", scenario),
      ask(engine, "with the accounts renamed", JSON.parse(renamed) as Question)
    )
  }
}
