import {
  type AppliedPolicies,
  type AuthorizationRequest,
  type Level,
  type Policy,
  PolicyPrinter,
  selectPolicies,
  type World
} from "@countersign/engine"
import type { Simulation } from "@cloud-copilot/iam-simulate"
import { Result } from "effect"
import { contextOf } from "./contextOf.ts"
import { namesById, principalOf } from "./principalOf.ts"

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

const bringsAcl = ({ context = {} }: AuthorizationRequest): boolean =>
  Object.keys(context).some((key) => /^s3:x-amz-(?:acl|grant-)/i.test(key))

// Of the settings that can refuse a request its input has a place for one.
const isSayable = ({ publicAccessBlock }: AppliedPolicies, request: AuthorizationRequest): boolean =>
  publicAccessBlock.every(
    ({ settings }) =>
      settings !== "unknown" &&
      settings.RestrictPublicBuckets !== "unknown" &&
      (settings.BlockPublicAcls === false || !bringsAcl(request))
  )

// Things that its input has no place for.
const isExpressible = (applied: AppliedPolicies, request: AuthorizationRequest): boolean =>
  isSayable(applied, request) &&
  (request.additionalChecks ?? []).length === 0 &&
  applied.resourceBased.grants.length === 0 &&
  applied.resourceBased.missingGrants.length === 0 &&
  applied.resourceBased.behind === undefined &&
  applied.resourceBased.shared !== true &&
  applied.resourceBased.policies.length < 2 &&
  applied.target.accessPoint === undefined &&
  applied.awsManagedKey === false &&
  applied.objectOwner === undefined &&
  !("federatedProvider" in request.principal)

const restrictsPublicBuckets = ({ publicAccessBlock }: AppliedPolicies): boolean =>
  publicAccessBlock.some(({ settings }) => settings !== "unknown" && settings.RestrictPublicBuckets === true)

const silence = { Version: "2012-10-17", Statement: [] }

/** What the resource carries. A role and a key always have a policy: none is like one without statements. */
const resourcePolicyOf = ({ kind, policies: [policy] }: AppliedPolicies["resourceBased"]): unknown => {
  if (policy !== undefined) return printed(policy).policy
  return kind === "resource-based" ? undefined : silence
}

const several = <A>(...parts: ReadonlyArray<A | undefined>): ReadonlyArray<A> | undefined =>
  parts.every((part) => part !== undefined) ? parts : undefined

const simulate = (applied: AppliedPolicies, request: AuthorizationRequest): Simulation | undefined => {
  const slots = several(
    known(applied.identityBased),
    known(applied.permissionsBoundary),
    known(applied.sessionPolicies),
    known(applied.vpcEndpoint),
    known(applied.resourceBased)
  )
  const scps = levelsOf(applied.serviceControl)
  const rcps = levelsOf(applied.resourceControl)
  if (slots === undefined || scps === undefined || rcps === undefined) return undefined
  const [identity = [], boundary = [], session = [], endpoint = [], resource = []] = slots
  const naming = [...endpoint, ...resource]
  const principal = principalOf(request.principal, request.action, naming)
  if (principal === undefined || namesById(naming)) return undefined
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
    resourcePolicy: resourcePolicyOf(applied.resourceBased),
    ...(session.length === 0 ? {} : { sessionPolicy: printed(session[0]!).policy }),
    ...(boundary.length === 0 ? {} : { permissionBoundaryPolicies: boundary.map(printed) }),
    ...(endpoint.length === 0 ? {} : { vpcEndpointPolicies: endpoint.map(printed) }),
    ...(restrictsPublicBuckets(applied) ? { additionalSettings: { s3: { blockPublicAccess: true } } } : {})
  }
}

/** A question as input of the simulator; `undefined` where its input has no way to say it. */
export const simulationOf = (world: World.World, request: AuthorizationRequest): Simulation | undefined =>
  Result.match(selectPolicies(world, request), {
    onFailure: () => undefined,
    onSuccess: (applied) => (isExpressible(applied, request) ? simulate(applied, request) : undefined)
  })
