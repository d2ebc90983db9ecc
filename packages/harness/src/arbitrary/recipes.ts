import type { Recipe } from "./Choices.ts"

/** One value, without a choice. */
export const always =
  <A>(value: A): Recipe<A> =>
  () =>
    value

/** One of the values, each as often as the others; the first is the simplest. */
export const oneOf =
  <A>(values: ReadonlyArray<A>): Recipe<A> =>
  (choices) =>
    values[choices.below(values.length)]!

/** A recipe, and how often it is followed beside others. */
export type Weighted<A> = readonly [weight: number, recipe: Recipe<A>]

/** What one of the recipes makes, by their weights; the first is the simplest. */
export const weighted = <A>(...options: ReadonlyArray<Weighted<A>>): Recipe<A> => {
  const chances = options.flatMap(([weight, recipe]) => Array.from({ length: weight }, () => recipe))
  const chosen: Recipe<A> = (choices) => chances[choices.below(chances.length)]!(choices)
  return (choices) => choices.part(chosen)
}

/** The first value in most cases, one of the others in some. */
export const mostly = <A>(weight: number, first: A, ...others: ReadonlyArray<A>): Recipe<A> =>
  oneOf([...Array.from({ length: weight }, () => first), ...others])

/** So many values of a recipe, each number as often as the others. */
export const several = <A>(recipe: Recipe<A>, least: number, most: number): Recipe<ReadonlyArray<A>> => {
  const list: Recipe<ReadonlyArray<A>> = (choices) => {
    const length = least + choices.below(most - least + 1)
    const items: Array<A> = []
    while (items.length < length) items.push(choices.part(recipe))
    return items
  }
  return (choices) => choices.part(list)
}

/** A value made of what a recipe makes. */
export const map =
  <A, B>(recipe: Recipe<A>, change: (value: A) => B): Recipe<B> =>
  (choices) =>
    change(recipe(choices))
