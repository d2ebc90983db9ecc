import { Admits, type AuthorizationRequest, type World } from "@countersign/engine"
import { check } from "@countersign/sdk"
import { Effect } from "effect"
import { ask, type Asking } from "./Asking.ts"
import type { Finding } from "./Finding.ts"
import type { Invariant } from "./Invariant.ts"
import * as Mentions from "./Mentions.ts"
import { withOutsiders } from "./outsiders.ts"
import { select, type Selected } from "./requests.ts"
import { type Effort, searchAllow } from "./searchAllow.ts"

const answerOf = (world: World.World, request: AuthorizationRequest) => Effect.runSync(check(world, request))

const broken = (asking: Asking, invariant: Invariant, request: AuthorizationRequest): Finding => ({
  status: "broken",
  invariant,
  requests: asking.requests,
  request,
  answer: answerOf(asking.world, request)
})

/** Not proven, for the facts that a request lacks. */
const open = (asking: Asking, invariant: Invariant, request: AuthorizationRequest): Finding => ({
  status: "not proven",
  invariant,
  requests: asking.requests,
  request,
  reasons: answerOf(asking.world, request).missing.map(({ description }) => description)
})

const mustDeny = (
  world: World.World,
  mentions: Mentions.Mentions,
  selected: Selected,
  invariant: Invariant,
  effort: Effort
): Finding => {
  const asking: Asking = { world, requests: 0 }
  const found = searchAllow(asking, mentions, selected, invariant, effort)
  if (found.allowed !== undefined) return broken(asking, invariant, found.allowed)
  if (found.open !== undefined) return open(asking, invariant, found.open)
  return { status: "held", invariant, requests: asking.requests, exhaustive: found.exhaustive }
}

const mustAllow = (world: World.World, { asked, principals }: Selected, invariant: Invariant): Finding => {
  const asking: Asking = { world, requests: 0 }
  let undetermined: AuthorizationRequest | undefined
  for (const principal of principals) {
    for (const one of asked) {
      const request = { principal, ...one, context: invariant.context }
      const admits = ask(asking, request)
      if (!Admits.mayAllow(admits)) return broken(asking, invariant, request)
      if (admits !== Admits.allow) undetermined ??= request
    }
  }
  if (undetermined !== undefined) return open(asking, invariant, undetermined)
  return { status: "held", invariant, requests: asking.requests, exhaustive: true }
}

const defaults: Effort = { seed: 1, runs: 10_000 }

/**
 * Looks for a request of a world that breaks an invariant. The same seed and runs give the same finding.
 *
 * Whoever must be denied is searched for among everyone the world lists and everyone it does not: accounts of no
 * organization, of the same, and of those that policies name, whose own policies allow everything. Whoever must be
 * allowed is somebody the world knows. That nothing was found is no proof: the reference tells what is tried.
 */
export const holds = async (
  world: World.World,
  invariant: Invariant,
  effort: Partial<Effort> = {}
): Promise<Finding> => {
  const mentions = Mentions.of(world)
  const around = invariant.must === "deny" ? withOutsiders(world, mentions) : world
  const selected = await select(around, mentions, invariant)
  const finding =
    invariant.must === "deny"
      ? mustDeny(around, mentions, selected, invariant, { ...defaults, ...effort })
      : mustAllow(around, selected, invariant)
  return selected.empty.length === 0 || finding.status === "broken"
    ? finding
    : { status: "not proven", invariant, requests: finding.requests, reasons: selected.empty }
}
