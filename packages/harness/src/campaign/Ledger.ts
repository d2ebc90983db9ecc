import type { Block } from "./Block.ts"
import * as Tally from "./Tally.ts"

/** How far a campaign has come: every block of the shard up to `done`, those of `beyond`, and what they came to. */
export interface Ledger {
  readonly done: number
  readonly beyond: ReadonlyArray<number>
  readonly tally: Tally.Tally
}

export const opened: Ledger = { done: 0, beyond: [], tally: Tally.empty }

/** The ledger with a block more, by its place in the shard. */
export const enter = ({ beyond, done, tally }: Ledger, place: number, more: Tally.Tally): Ledger => {
  const finished = new Set([...beyond, place])
  let until = done
  while (finished.delete(until)) until++
  return { done: until, beyond: [...finished], tally: Tally.merge(tally, more) }
}

/** The places still to do, in order, for as long as there are blocks. */
export function* open(
  { beyond, done }: Ledger,
  blockAt: (place: number) => Block | undefined
): Generator<[number, Block]> {
  for (let place = done; ; place++) {
    const block = blockAt(place)
    if (block === undefined) return
    if (!beyond.includes(place)) yield [place, block]
  }
}
