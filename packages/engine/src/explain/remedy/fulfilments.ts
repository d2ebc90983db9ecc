import type { Evaluation, PolicyTypeEvaluation } from "../../verdict/Evaluation.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import { nearestMiss } from "../nearestMiss.ts"
import { fulfilment } from "./meant.ts"
import type { Place } from "./place.ts"
import type { Part } from "./Remedy.ts"

const proofOf = (evaluation: Evaluation, { policyType }: Place): PolicyTypeEvaluation | undefined =>
  [
    ...(evaluation.trustedAccount?.policyTypes ?? []),
    ...evaluation.trustingAccount.policyTypes,
    ...(evaluation.vpcEndpoint === undefined ? [] : [evaluation.vpcEndpoint])
  ].find((proof) => proof.policyType === policyType)

/** What the request would have to bring for the nearest Allow of a silent place; nothing where more than that fails. */
const fulfilmentOf = (evaluation: Evaluation, place: Place): ReadonlyArray<Part> => {
  const proof = proofOf(evaluation, place)
  const miss = proof === undefined ? undefined : nearestMiss(proof)
  if (miss === undefined || miss.element.element !== "Condition") return []
  const failing = miss.statement.elements.filter(({ applicability }) => !Applicability.canApply(applicability))
  const parts = failing.flatMap(({ condition, expected }) =>
    condition === undefined ? [] : fulfilment(place, { ...condition, values: expected })
  )
  return parts.length === failing.length ? parts : []
}

/** For each place whose nearest Allow lacks only condition keys that a caller decides: those keys. */
export const fulfilments = (evaluation: Evaluation, found: ReadonlyArray<Place>): ReadonlyArray<Part> =>
  found.flatMap((place) => fulfilmentOf(evaluation, place))
