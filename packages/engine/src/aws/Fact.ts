/**
 * Something a world may or may not say. `"unknown"` is never read as absence: what follows from it is
 * followed for every value it could have.
 */
export type Fact<A> = A | Unknown

export type Unknown = "unknown"

export const unknown: Unknown = "unknown"

/** Applies `f` to what is known and hands on what is not. */
export const map = <A, B>(fact: Fact<A>, f: (value: A) => B): Fact<B> => (fact === unknown ? unknown : f(fact))
