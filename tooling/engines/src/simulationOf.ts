import {
  type AppliedPolicies,
  type AuthorizationRequest,
  type Level,
  type Policy,
  PolicyPrinter,
  type Principal,
  selectPolicies,
  type World
} from "@countersign/engine"
import { anonymousPrincipal, type Simulation } from "@cloud-copilot/iam-simulate"
import { Result } from "effect"
import { contextOf } from "./contextOf.ts"

const printed = ({ document, name }: Policy) => ({ name, policy: PolicyPrinter.toJson(document) })

/** A place without unknown policies; `undefined` where something of it is unknown. */
type Place = { readonly policies: ReadonlyArray<Policy>; readonly missing: ReadonlyArray<unknown> }

const known = (place: Place | { readonly notApplicable: unknown }): ReadonlyArray<Policy> | undefined => {
  if ("notApplicable" in place) return []
  return place.missing.length > 0 ? undefined : place.policies
}

type AppliedLevels = AppliedPolicies["serviceControl"]

const isKnown = ({ behind, slot }: Level): boolean => slot.missing.length === 0 && behind !== true

const levelsOf = (levels: AppliedLevels): Simulation["serviceControlPolicies"] | undefined => {
  if ("notApplicable" in levels) return []
  if (levels.doubts.length > 0 || !levels.levels.every(isKnown)) return undefined
  return levels.levels.map(({ node, slot }) => ({ orgIdentifier: node, policies: slot.policies.map(printed) }))
}

/** The principal as its documentation writes it; `undefined` for those it does not speak of. */
const principalOf = (principal: Principal.Principal): Simulation["request"]["principal"] | undefined => {
  if (principal.type === "user") return principal.arn
  if (principal.type === "anonymous") return anonymousPrincipal
  if (principal.type !== "role-session") return undefined
  const [, partition, , , account, role = ""] = principal.roleArn.split(":")
  const steps = role.split("/")
  // The ARN of a session leaves the role's path out, and nothing else could tell it.
  return steps.length === 2
    ? `arn:${partition}:sts::${account}:assumed-role/${steps[1]}/${principal.sessionName}`
    : undefined
}

// Things that its input has no place for.
const isExpressible = (applied: AppliedPolicies, { additionalChecks, principal }: AuthorizationRequest): boolean =>
  (additionalChecks ?? []).length === 0 &&
  applied.resourceBased.grants.length === 0 &&
  applied.resourceBased.missingGrants.length === 0 &&
  applied.resourceBased.behind === undefined &&
  applied.resourceBased.shared !== true &&
  applied.resourceBased.policies.length < 2 &&
  applied.target.accessPoint === undefined &&
  applied.gatewayEndpoint === false &&
  applied.awsManagedKey === false &&
  applied.objectOwner === undefined &&
  applied.publicAccessBlock.every(
    ({ settings }) => settings !== "unknown" && settings.RestrictPublicBuckets === false
  ) &&
  !("federatedProvider" in principal)

const several = <A>(...parts: ReadonlyArray<A | undefined>): ReadonlyArray<A> | undefined =>
  parts.every((part) => part !== undefined) ? parts : undefined

const simulate = (applied: AppliedPolicies, request: AuthorizationRequest): Simulation | undefined => {
  const principal = principalOf(request.principal)
  const slots = several(
    known(applied.identityBased),
    known(applied.permissionsBoundary),
    known(applied.sessionPolicies),
    known(applied.vpcEndpoint),
    known(applied.resourceBased)
  )
  const scps = levelsOf(applied.serviceControl)
  const rcps = levelsOf(applied.resourceControl)
  if (principal === undefined || slots === undefined || scps === undefined || rcps === undefined) return undefined
  const [identity = [], boundary = [], session = [], endpoint = [], resource = []] = slots
  const contextVariables = contextOf(applied, request, slots.flat(), [scps, rcps])
  if (contextVariables === undefined || applied.target.owner === "unknown" || session.length > 1) return undefined
  return {
    request: {
      principal,
      action: request.action,
      resource: { resource: request.resource, accountId: applied.target.owner },
      contextVariables
    },
    identityPolicies: identity.map(printed),
    serviceControlPolicies: scps,
    resourceControlPolicies: rcps,
    ...(resource.length === 0 ? {} : { resourcePolicy: printed(resource[0]!).policy }),
    ...(session.length === 0 ? {} : { sessionPolicy: printed(session[0]!).policy }),
    ...(boundary.length === 0 ? {} : { permissionBoundaryPolicies: boundary.map(printed) }),
    ...(endpoint.length === 0 ? {} : { vpcEndpointPolicies: endpoint.map(printed) })
  }
}

/** A question as input of the simulator; `undefined` where its input has no way to say it. */
export const simulationOf = (world: World.World, request: AuthorizationRequest): Simulation | undefined =>
  Result.match(selectPolicies(world, request), {
    onFailure: () => undefined,
    onSuccess: (applied) => (isExpressible(applied, request) ? simulate(applied, request) : undefined)
  })
