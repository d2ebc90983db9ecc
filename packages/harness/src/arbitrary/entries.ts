import type { Recipe } from "./Choices.ts"
import { always, weighted } from "./recipes.ts"

/** A name, and how what has it is made. */
type Entry<A> = readonly [name: string, recipe: Recipe<A>]

/** All of the entries. */
export const every =
  <A>(entries: ReadonlyArray<Entry<A>>): Recipe<Readonly<Record<string, A>>> =>
  (choices) =>
    Object.fromEntries(entries.map(([name, recipe]) => [name, choices.part(recipe)]))

const absent = Symbol("absent")

const usually = <A>(recipe: Recipe<A>): Recipe<A | typeof absent> =>
  weighted<A | typeof absent>([1, always(absent)], [5, recipe])

/** Most of the entries. */
export const most = <A>(entries: ReadonlyArray<Entry<A>>): Recipe<Readonly<Record<string, A>>> => {
  const optional = entries.map(([name, recipe]) => [name, usually(recipe)] as const)
  return (choices) => {
    const made: Record<string, A> = {}
    for (const [name, recipe] of optional) {
      const entry = recipe(choices)
      if (entry !== absent) made[name] = entry
    }
    return made
  }
}
