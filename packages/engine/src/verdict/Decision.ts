/** What an evaluation says of a request. The order is the order of strength: a deny beats an allow beats silence. */
export type Decision = "ImplicitDeny" | "Allow" | "ExplicitDeny"

/** A decision, or the statement that the known facts leave more than one open. */
export type Verdict = Decision | "Undetermined"

interface Reducer {
  readonly combine: (a: Decision, b: Decision) => Decision
  readonly combineAll: (decisions: Iterable<Decision>) => Decision
}

const reducer = (order: ReadonlyArray<Decision>): Reducer => {
  const combine = (a: Decision, b: Decision): Decision => (order.indexOf(a) >= order.indexOf(b) ? a : b)
  return {
    combine,
    combineAll: (decisions) => {
      let all = order[0]!
      for (const decision of decisions) all = combine(all, decision)
      return all
    }
  }
}

/**
 * Policies of one type taken together: any deny denies, any allow allows, otherwise silence.
 * @clause evaluation.union
 */
export const union: Reducer = reducer(["ImplicitDeny", "Allow", "ExplicitDeny"])

/**
 * Policy types, levels and accounts that must all allow: any deny denies, any silence denies.
 * @clause evaluation.guardrail
 */
export const guardrail: Reducer = reducer(["Allow", "ImplicitDeny", "ExplicitDeny"])
