/**
 * Whether an element, a condition or a statement applies to a request: a set of truth values, kept as bits.
 * What is unknown may turn out either way.
 */
export type Applicability = 1 | 2 | 3

export const fails = 1
export const applies = 2
export const undetermined = 3

/** The applicability of something that was decided. */
export const of = (truth: boolean): Applicability => (truth ? applies : fails)

/** Of two independent possibilities; used for "may be true" and "may be false". Never both `false`. */
export const possible = (canApply: boolean, canFail: boolean): Applicability =>
  ((canApply ? applies : 0) | (canFail ? fails : 0)) as Applicability

/** Both must apply. */
export const and = (a: Applicability, b: Applicability): Applicability =>
  ((a & b & applies) | ((a | b) & fails)) as Applicability

/** Either suffices. */
export const or = (a: Applicability, b: Applicability): Applicability =>
  (((a | b) & applies) | (a & b & fails)) as Applicability

/** The opposite. */
export const not = (a: Applicability): Applicability => (((a & 1) << 1) | (a >> 1)) as Applicability

export const canApply = (a: Applicability): boolean => (a & applies) !== 0
export const canFail = (a: Applicability): boolean => (a & fails) !== 0

/** AND over a list, true when the list is empty. */
export const every = <A>(items: ReadonlyArray<A>, test: (item: A) => Applicability): Applicability => {
  let all: Applicability = applies
  for (const item of items) {
    all = and(all, test(item))
    if (all === fails) return fails
  }
  return all
}

/** OR over a list, false when the list is empty. */
export const some = <A>(items: ReadonlyArray<A>, test: (item: A) => Applicability): Applicability => {
  let any: Applicability = fails
  for (const item of items) {
    any = or(any, test(item))
    if (any === applies) return applies
  }
  return any
}
