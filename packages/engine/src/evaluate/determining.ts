import * as Admits from "../verdict/Admits.ts"
import type { Determinant } from "../verdict/Evaluation.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import * as Readings from "./Readings.ts"
import { effective, type Situation } from "./situation.ts"

type Blocker = Readings.ReadingName | "exclusion"

const admitsOf = (readings: Readings.Readings, name: Readings.ReadingName): Admits.Admits =>
  name === "resourceBased" ? ResourceGrant.admits(readings.resourceBased) : readings[name]

const isShut = (readings: Readings.Readings, name: Readings.ReadingName): boolean =>
  !Admits.mayAllow(admitsOf(readings, name))

const limits = ["permissionsBoundary", "sessionPolicies"] as const

/** Inside one account: what would have to speak, of the ways that are open to this grantee. */
const sameAccountBlockers = (
  readings: Readings.Readings,
  { circumstances: { resourcePolicyRequired } }: Situation
): ReadonlyArray<Readings.ReadingName> => {
  const guardrails = (["resourceControl", "serviceControl", "vpcEndpoint"] as const).filter((name) =>
    isShut(readings, name)
  )
  if (readings.resourceBased === ResourceGrant.direct) return guardrails
  const limiting = limits.filter((name) => isShut(readings, name))
  if (readings.resourceBased === ResourceGrant.limited) return [...guardrails, ...limiting]
  const resource = isShut(readings, "resourceBased") && (resourcePolicyRequired || isShut(readings, "identityBased"))
  const identity = isShut(readings, "identityBased")
  return [
    ...guardrails,
    ...(resource ? (["resourceBased"] as const) : []),
    ...(identity ? (["identityBased"] as const) : []),
    ...limiting
  ]
}

const silentBlockers = (readings: Readings.Readings, situation: Situation): ReadonlyArray<Readings.ReadingName> => {
  if (situation.mode === "same-account") return sameAccountBlockers(readings, situation)
  const trustedSide: ReadonlyArray<Readings.ReadingName> =
    situation.mode === "cross-account"
      ? ["serviceControl", "identityBased", "permissionsBoundary", "sessionPolicies"]
      : []
  const names: ReadonlyArray<Readings.ReadingName> = [
    "resourceControl",
    "resourceBased",
    "blockPublicAccess",
    ...trustedSide,
    "vpcEndpoint"
  ]
  return names.filter((name) => isShut(readings, name))
}

const blockers = (readings: Readings.Readings, admits: Admits.Admits, situation: Situation): ReadonlyArray<Blocker> => {
  if (admits === Admits.explicitDeny) {
    return Readings.names.filter((name) => admitsOf(readings, name) === Admits.explicitDeny)
  }
  const silent = silentBlockers(readings, situation)
  const inOrder = Readings.names.filter((name) => silent.includes(name))
  return situation.exclusion === undefined ? inOrder : ["exclusion", ...inOrder]
}

/**
 * The policy types that brought a denial about, in AWS's order: those that deny, or else all whose silence shuts a
 * way. Empty where the request may still be allowed.
 * @clause evaluation.order
 */
export const determining = (
  readings: Readings.Readings,
  admits: Admits.Admits,
  situation: Situation,
  determinantOf: (name: Readings.ReadingName) => Determinant
): ReadonlyArray<Determinant> => {
  if (Admits.mayAllow(admits)) return []
  return blockers(effective(situation, readings), admits, situation).map((blocker) =>
    blocker === "exclusion" ? "SERVICE_EXCLUSION" : determinantOf(blocker)
  )
}
