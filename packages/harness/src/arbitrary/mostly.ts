import fc from "fast-check"

/** The first value in most cases, one of the others in some; shrinks to the first. */
export const mostly = <A>(weight: number, first: A, ...others: ReadonlyArray<A>): fc.Arbitrary<A> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(first), weight },
    ...others.map((other) => ({ arbitrary: fc.constant(other), weight: 1 }))
  )

/** One of the arbitraries by their weights; what the others give shrinks to the first. */
export const simplestFirst = <A>(...weighted: ReadonlyArray<fc.WeightedArbitrary<A>>): fc.Arbitrary<A> =>
  fc.oneof({ withCrossShrink: true }, ...weighted)
