import fc from "fast-check"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"

const mix = (hash: number, part: number): number => {
  const mixed = Math.imul(hash ^ part, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

const numbers = new Map<string, number>()

const computed = (name: string): number =>
  Array.from(name).reduce((hash, letter) => mix(hash, letter.codePointAt(0)!), 0)

/** A number for a name, the same on every machine. */
export const numberOf = (name: string): number => {
  const known = numbers.get(name)
  if (known !== undefined) return known
  const made = computed(name)
  numbers.set(name, made)
  return made
}

/** The random numbers of one item of a campaign: the same for the same seed and item, whoever runs it. */
export const randomOf = (seed: number, ...item: ReadonlyArray<number>): fc.Random =>
  new fc.Random(xoroshiro128plus(item.reduce(mix, mix(0, seed))))
