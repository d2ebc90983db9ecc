import type { AuthorizationRequest, Policy, World } from "@countersign/engine"
import { memo } from "../scenario/memo.ts"
import { places } from "../scenario/places.ts"
import { ask, type Law, same } from "./Law.ts"

const patterned = "policies with wildcards on account ids"

const isPatterned = /[*?]\d|\d[*?]/

const patternedPolicy = memo((policy: Policy) => isPatterned.test(JSON.stringify(policy)))

/** The first id from this one on that a text does not hold. */
const unusedFrom = (id: number, text: string): number => (text.includes(String(id)) ? unusedFrom(id + 1, text) : id)

interface Renaming {
  readonly ids: ReadonlyArray<string>
  readonly text: (text: string) => string
  readonly world: World.World
}

// One world is asked about many times.
const renaming = memo((world: World.World): Renaming => {
  const written = JSON.stringify(world)
  const first = unusedFrom(700_000_000_000, written)
  const ids = [first, unusedFrom(first + 1, written)].map(String)
  const named = Object.keys(world.accounts).slice(0, ids.length)
  const names = new RegExp(named.join("|"), "g")
  const text = (old: string): string => old.replaceAll(names, (id) => ids[named.indexOf(id)]!)
  return { ids, text, world: JSON.parse(text(written)) as World.World }
})

/** @clause cross-account.test */
export const accountNamesDoNotMatter: Law = {
  name: "renaming the accounts everywhere changes nothing",
  clauses: ["cross-account.test"],
  exceptions: [patterned],
  check: (engine, scenario) => {
    const { request, world } = scenario
    if (Object.keys(world.accounts).length === 0) return "not concerned"
    if (places(scenario).some(({ policies }) => policies.some(patternedPolicy))) return { exception: patterned }
    const asked = JSON.stringify(request)
    const renamed = renaming(world)
    if (renamed.ids.some((id) => asked.includes(id))) return "not concerned"
    return same(
      "the answer hangs on the number of an account",
      ask(engine, "as it is", scenario),
      ask(engine, "with the accounts renamed", {
        world: renamed.world,
        request: JSON.parse(renamed.text(asked)) as AuthorizationRequest
      })
    )
  }
}
