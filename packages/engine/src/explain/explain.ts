import * as Arn from "../aws/Arn.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import type { Evaluation } from "../verdict/Evaluation.ts"
import type { AppliedPolicies } from "../world/AppliedPolicies.ts"
import { awsMessage } from "./awsMessage.ts"
import { type Blocker, blockers } from "./blockers.ts"
import type { Obstacle } from "./Obstacle.ts"
import { asks } from "./remedy/asks.ts"
import { remedies, type Remedies } from "./remedy/remedies.ts"
import type { Part } from "./remedy/Remedy.ts"
import { type RoleWay, roleWay } from "./remedy/roleWay.ts"

/** That no policy can grant a request, why, and the role that leads there where one does. */
export interface CannotBeGranted {
  readonly reason: Obstacle | undefined
  readonly roleWay: RoleWay | undefined
}

/** A denial told to a person: all that stands in the way, and what to do about it. */
export interface Explanation extends Remedies {
  readonly blockers: ReadonlyArray<Blocker>
  readonly cannot: CannotBeGranted | undefined
  /** What AWS would print, `undefined` for a request that may be allowed. */
  readonly awsMessage: string | undefined
  /** What the places of which nothing is known would have to hold. */
  readonly asks: ReadonlyArray<Part>
}

const allowed = { blockers: [], remedies: [], meant: [], cannot: undefined, awsMessage: undefined } as const

// A role is passed inside its account alone: another role is no way to pass this one from here.
const passesRole = ({ action }: AppliedPolicies): boolean => action.service === "iam" && action.operation === "passrole"

const namesNoKey = ({ resourceBased: { kind }, target: { arn } }: AppliedPolicies): boolean =>
  kind === "key" && (arn === undefined || Arn.resourceType(arn) !== "key")

/** Why no single statement opens the way, where no rule of a service says so. */
const beyondStatements = (applied: AppliedPolicies, shut: ReadonlyArray<Blocker>): Obstacle | undefined => {
  if (shut.some(({ policyType }) => policyType === "BLOCK_PUBLIC_ACCESS")) return { code: "public-access-blocked" }
  return namesNoKey(applied) ? { code: "no-key-named" } : undefined
}

const cannot = (
  applied: AppliedPolicies,
  context: RequestContext,
  found: Remedies,
  shut: ReadonlyArray<Blocker>
): CannotBeGranted | undefined => {
  if (found.remedies.some(({ outcome }) => outcome === Admits.allow)) return undefined
  const excluded = shut.find(({ reason }) => reason === "excluded")
  if (excluded === undefined && (found.remedies.length > 0 || found.meant.length > 0)) return undefined
  const reason = excluded?.exclusion ?? beyondStatements(applied, shut)
  return { reason, roleWay: passesRole(applied) ? undefined : roleWay(applied, context) }
}

/** Everything that stands in the way of a denied request, and every way out. */
export const explain = (applied: AppliedPolicies, context: RequestContext, evaluation: Evaluation): Explanation => {
  const asked = evaluation.admits === Admits.allow ? [] : asks(applied, context)
  if (Admits.mayAllow(evaluation.admits)) return { ...allowed, asks: asked }
  const shut = blockers(applied, context, evaluation)
  const found = remedies(applied, context, evaluation)
  return {
    ...found,
    blockers: shut,
    cannot: cannot(applied, context, found, shut),
    awsMessage: awsMessage(applied, evaluation),
    asks: asked
  }
}
