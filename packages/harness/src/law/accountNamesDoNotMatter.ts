import type { AuthorizationRequest, Policy, World } from "@countersign/engine"
import { places } from "../scenario/places.ts"
import { ask, type Law, same } from "./Law.ts"

const patterned = "policies with wildcards or near misses on account ids"

const other = { "111111111111": "888888888888", "222222222222": "111111111111" } as const

const isPatterned = /[*?]\d|\d[*?]|1{11}0/

const memo = <Key extends object, A>(make: (key: Key) => A): ((key: Key) => A) => {
  const known = new WeakMap<Key, A>()
  return (key) => {
    if (!known.has(key)) known.set(key, make(key))
    return known.get(key)!
  }
}

const patternedPolicy = memo((policy: Policy) => isPatterned.test(JSON.stringify(policy)))

const renamed = <A>(value: A): A =>
  JSON.parse(
    JSON.stringify(value).replaceAll(/111111111111|222222222222/g, (id) => other[id as keyof typeof other])
  ) as A

// One world is asked about many times.
const renamedWorld = memo((world: World.World) => renamed(world))

/** @clause cross-account.test */
export const accountNamesDoNotMatter: Law = {
  name: "renaming the accounts everywhere changes nothing",
  clauses: ["cross-account.test"],
  exceptions: [patterned],
  check: (engine, scenario) => {
    if (places(scenario).some(({ policies }) => policies.some(patternedPolicy))) return { exception: patterned }
    const { request, world } = scenario
    return same(
      "the answer hangs on the number of an account",
      ask(engine, "as it is", scenario),
      ask(engine, "with the accounts renamed", {
        world: renamedWorld(world),
        request: renamed<AuthorizationRequest>(request)
      })
    )
  }
}
