/** Every non-empty set of the members, by the bits that stand for it. */
export const sets = <A>(members: ReadonlyArray<A>): ReadonlyArray<readonly [number, ReadonlyArray<A>]> =>
  Array.from({ length: 2 ** members.length - 1 }, (_, at) => [
    at + 1,
    members.filter((_member, rank) => ((at + 1) & (1 << rank)) !== 0)
  ])

/** The set of what `combine` makes of every pair of one member from each set. */
export const pairwise = <A, B>(
  one: ReadonlyArray<A>,
  other: ReadonlyArray<A>,
  combine: (a: A, b: A) => B
): ReadonlySet<B> => new Set(one.flatMap((a) => other.map((b) => combine(a, b))))
