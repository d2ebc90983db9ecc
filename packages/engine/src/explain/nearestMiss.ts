import * as Admits from "../verdict/Admits.ts"
import * as Applicability from "../verdict/Applicability.ts"
import type { ElementEvaluation, PolicyTypeEvaluation, StatementEvaluation } from "../verdict/Evaluation.ts"
import { ofSet, type SpokenStatement } from "./SpokenStatement.ts"

/** An Allow that did not apply, and the first of its elements that kept it from applying. */
export interface NearestMiss extends SpokenStatement {
  readonly element: ElementEvaluation
}

const ranks: Readonly<Record<ElementEvaluation["element"], number>> = {
  Principal: 0,
  NotPrincipal: 0,
  Action: 1,
  NotAction: 1,
  Resource: 2,
  NotResource: 2,
  Condition: 3
}

const rankOf = ({ element }: ElementEvaluation): number => ranks[element]

// An element that is merely unknown may still apply: it is no failure.
const failures = ({ elements }: StatementEvaluation): ReadonlyArray<ElementEvaluation> =>
  elements
    .filter(({ applicability }) => !Applicability.canApply(applicability))
    .toSorted((left, right) => rankOf(left) - rankOf(right))

interface Candidate extends NearestMiss {
  /** How many of the four elements fail; several failing conditions are one failing element. */
  readonly failing: number
}

const candidate = (spoken: SpokenStatement): ReadonlyArray<Candidate> => {
  const failed = failures(spoken.statement)
  const [element] = failed
  if (spoken.statement.effect !== "Allow" || element === undefined) return []
  return [{ ...spoken, element, failing: new Set(failed.map(rankOf)).size }]
}

const byCloseness = (left: Candidate, right: Candidate): number =>
  left.failing - right.failing || rankOf(right.element) - rankOf(left.element)

/**
 * Of the Allow statements that did not apply, the one that came closest, where a policy type cannot allow.
 *
 * Closest is the statement on which the fewest of principal, action, resource and condition fail; among equals the
 * one whose first failure comes last in that order; among those the first written. Of an organization's levels only
 * those are searched that cannot allow.
 */
export const nearestMiss = ({ sets }: PolicyTypeEvaluation): NearestMiss | undefined => {
  const shut = sets.filter(({ admits }) => !Admits.mayAllow(admits))
  const [closest] = shut.flatMap(ofSet).flatMap(candidate).toSorted(byCloseness)
  if (closest === undefined) return undefined
  const { failing: _, ...miss } = closest
  return miss
}
