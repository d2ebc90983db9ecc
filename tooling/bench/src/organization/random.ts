/** Whole numbers below `n`, the same for the same seed. */
export type Random = (n: number) => number

/** Marsaglia's xorshift on 32 bits. */
export const random = (seed: number): Random => {
  let state = seed | 1
  return (n) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % n
  }
}

export const pick = <A>(next: Random, values: ReadonlyArray<A>): A => values[next(values.length)]!
