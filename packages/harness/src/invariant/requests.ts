import { type AuthorizationRequest, type Principal, type World } from "@countersign/engine"
import { parsePrincipal } from "@countersign/sdk"
import { Result } from "effect"
import { fitting } from "./actionData.ts"
import { everyPrincipal } from "./everyPrincipal.ts"
import type { Invariant } from "./Invariant.ts"
import type { Mentions } from "./Mentions.ts"
import * as PrincipalSelector from "./PrincipalSelector.ts"
import { selectActions } from "./selectActions.ts"
import { selectResources } from "./selectResources.ts"

/** Every request that an invariant selects in a world, and the selectors that select nothing there. */
export interface Selected {
  readonly principals: ReadonlyArray<Principal.Principal>
  readonly asked: ReadonlyArray<Pick<AuthorizationRequest, "action" | "resource">>
  readonly empty: ReadonlyArray<string>
}

const selectors = (texts: ReadonlyArray<string>): ReadonlyArray<PrincipalSelector.PrincipalSelector> =>
  texts.map(PrincipalSelector.parse).filter((selector) => selector !== undefined)

const isAnySelector =
  (world: World.World, texts: ReadonlyArray<string>) =>
  (principal: Principal.Principal): boolean =>
    selectors(texts).some((selector) => PrincipalSelector.selects(world, selector, principal))

/** The principals that texts name outright, listed in the world or not. */
const named = (world: World.World, texts: ReadonlyArray<string>): ReadonlyArray<Principal.Principal> =>
  texts
    .filter((text) => !/[*?]/.test(text))
    .flatMap((text) => {
      const read = parsePrincipal(text, world)
      return Result.isSuccess(read) ? [read.success] : []
    })

/** A session that comes of the caller's own choice, for which nobody asks by a plain name. */
const isPlain = (principal: Principal.Principal): boolean =>
  principal.type !== "user-session" &&
  principal.type !== "federated-user" &&
  !("sessionTags" in principal && principal.sessionTags !== undefined)

const distinct = (principals: ReadonlyArray<Principal.Principal>): ReadonlyArray<Principal.Principal> => [
  ...new Map(principals.map((principal) => [JSON.stringify(principal), principal])).values()
]

const selectPrincipals = (
  world: World.World,
  mentions: Mentions,
  { except, must, principals }: Invariant
): ReadonlyArray<Principal.Principal> => {
  const all = everyPrincipal(world, mentions)
  const known = all.filter((principal) => must === "deny" || isPlain(principal))
  const selected = distinct([...known.filter(isAnySelector(world, principals)), ...named(world, principals)])
  return selected.filter((principal) => !isAnySelector(world, except)(principal))
}

const emptySelectors = (
  world: World.World,
  { principals }: Invariant,
  selected: ReadonlyArray<Principal.Principal>
): ReadonlyArray<string> =>
  principals
    .filter((text) => !selected.some(isAnySelector(world, [text])))
    .map((text) => `no principal of the world is selected by \`${text}\``)

interface Pairs {
  readonly asked: Selected["asked"]
  /** Actions that AWS's reference does not have. */
  readonly unheardOf: ReadonlyArray<string>
}

const pairs = async (actions: ReadonlyArray<string>, resources: ReadonlyArray<string>): Promise<Pairs> => {
  const found = await Promise.all(
    actions.map(async (action) => ({ action, resources: await fitting(action, resources) }))
  )
  return {
    asked: found.flatMap(({ action, resources: own = resources }) => own.map((resource) => ({ action, resource }))),
    unheardOf: found.flatMap(({ action, resources: own }) => (own === undefined ? [action] : []))
  }
}

const withoutRequests = (invariant: Invariant, { asked, unheardOf }: Pairs): ReadonlyArray<string> => {
  const actions = new Set(asked.map(({ action }) => action.toLowerCase()))
  const unasked = invariant.actions.filter((action) => !/[*?]/.test(action) && !actions.has(action.toLowerCase()))
  return [
    ...(asked.length === 0 ? ["no action selected can be asked on a resource selected"] : []),
    ...unasked.map((action) => `\`${action}\` cannot be asked on any resource selected`),
    ...unheardOf
      .filter((action) => invariant.actions.includes(action))
      .map((action) => `\`${action}\` is no action of AWS's service authorization reference`)
  ]
}

/** The requests that an invariant selects in a world, outsiders included if the world has them. */
export const select = async (world: World.World, mentions: Mentions, invariant: Invariant): Promise<Selected> => {
  const resources = selectResources(invariant.resources, world, mentions)
  const actions = await selectActions(invariant.actions, resources, mentions)
  const found = await pairs(actions, resources)
  const principals = selectPrincipals(world, mentions, invariant)
  return {
    principals,
    asked: found.asked,
    empty: [...emptySelectors(world, invariant, principals), ...withoutRequests(invariant, found)]
  }
}
