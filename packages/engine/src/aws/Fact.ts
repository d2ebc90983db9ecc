/**
 * Something a world may or may not say. `"unknown"` is never read as absence: what follows from it is
 * followed for every value it could have.
 */
export type Fact<A> = A | Unknown

export type Unknown = "unknown"

export const unknown: Unknown = "unknown"

/** Applies `f` to what is known and hands on what is not. */
export const map = <A, B>(fact: Fact<A>, f: (value: A) => B): Fact<B> => (fact === unknown ? unknown : f(fact))

/** Whether either of two facts is true: unknown while neither is and one may be. */
export const or = (a: Fact<boolean>, b: Fact<boolean>): Fact<boolean> =>
  a === true || b === true ? true : a === unknown || b === unknown ? unknown : false

/** Whether any of several facts is true: unknown while none is and some may be. */
export const some = (facts: ReadonlyArray<Fact<boolean>>): Fact<boolean> => facts.reduce(or, false)
