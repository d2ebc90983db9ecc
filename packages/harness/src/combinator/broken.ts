import { type Admits, combine } from "@countersign/engine"
import { type Combination, combinations } from "./combinations.ts"
import { type Combine, type CombinationLaw, combinationLaws } from "./laws.ts"

/** A law of combination found broken. */
export interface BrokenCombination {
  readonly law: string
  readonly combination: Combination
  readonly decision: Admits.Admits
}

/** The engine's own combining code. */
export const engineCombine: Combine = ({ circumstances, mode, readings }) => combine[mode](readings, circumstances)

/**
 * Every break of the laws of combination, over every combination there is. What holds here holds for all policies,
 * since policies take part in a decision only by what each policy type says.
 * @clause evaluation.order
 */
export function* brokenCombinations(
  decide: Combine = engineCombine,
  laws: ReadonlyArray<CombinationLaw> = combinationLaws
): Generator<BrokenCombination> {
  for (const combination of combinations()) {
    const decision = decide(combination)
    for (const { holds, name } of laws) {
      if (!holds(combination, decision, decide)) yield { law: name, combination, decision }
    }
  }
}
