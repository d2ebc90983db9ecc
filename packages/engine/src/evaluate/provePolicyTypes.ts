import { unknown } from "../aws/Fact.ts"
import type { PolicyType } from "../policy/PolicyType.ts"
import type { MissingFact } from "../request/MissingFact.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import * as Applicability from "../verdict/Applicability.ts"
import type { GrantEvaluation, PolicyTypeEvaluation } from "../verdict/Evaluation.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import {
  type AppliedPolicies,
  applies,
  type Levels,
  type NotApplicable,
  type PolicySlot
} from "../world/AppliedPolicies.ts"
import { bucketContext } from "./bucketContext.ts"
import { proveBlockPublicAccess } from "./guardrail/blockPublicAccess.ts"
import { endpointAdmits } from "./guardrail/vpcEndpoint.ts"
import { notApplicable, ofSets, proveSet, type Reader } from "./provePolicyType.ts"
import { proveResourceStatement, proveStatement, proveStatementElsewhere } from "./proveStatement.ts"
import type { Readings } from "./Readings.ts"
import { decideKeyGrant, decideKeyGrants, missingForKeyGrant } from "./service/keyGrants.ts"
import { word } from "./statement.ts"

const withoutPrincipals: Reader<Admits.Admits> = {
  prove: proveStatement,
  wordOf: ({ applicability, effect }) => word(effect, applicability),
  combine: Admits.union,
  silence: Admits.implicitDeny,
  anything: Admits.anything,
  admits: (admits) => admits
}

const withPrincipals: Reader<ResourceGrant.ResourceGrants> = {
  prove: proveResourceStatement,
  wordOf: ({ grants }) => grants ?? ResourceGrant.silent,
  combine: ResourceGrant.strongest,
  silence: ResourceGrant.silent,
  anything: ResourceGrant.anything,
  admits: ResourceGrant.admits
}

const ofEndpoint: Reader<ResourceGrant.ResourceGrants> = { ...withPrincipals, prove: proveStatementElsewhere }

// `RCPFullAWSAccess` stands on every level and cannot be removed.
const resourceControlReader: Reader<Admits.Admits> = {
  prove: proveStatementElsewhere,
  wordOf: ({ grants }) => ResourceGrant.admits(grants ?? ResourceGrant.silent),
  combine: Admits.union,
  silence: Admits.allow,
  anything: Admits.allow | Admits.explicitDeny,
  admits: (admits) => admits
}

/** A policy type's word, and its proof. */
interface Proved<Word extends number> {
  readonly word: Word
  readonly proof: PolicyTypeEvaluation
}

const proveSlot = (
  policyType: PolicyType,
  slot: PolicySlot | NotApplicable,
  context: RequestContext
): Proved<Admits.Admits> => {
  if (!applies(slot)) return { word: Admits.allow, proof: notApplicable(policyType, slot) }
  const proved = proveSet(withoutPrincipals, slot, context)
  return { word: proved.word, proof: ofSets(policyType, proved.word, [proved.set]) }
}

const proveLevels = (
  policyType: PolicyType,
  slot: Levels | NotApplicable,
  reader: Reader<Admits.Admits>,
  context: RequestContext
): Proved<Admits.Admits> => {
  if (!applies(slot)) return { word: Admits.allow, proof: notApplicable(policyType, slot) }
  const proved = slot.levels.map((level) =>
    proveSet(reader, level.slot, level.behind === true ? bucketContext(context) : context, level.node)
  )
  const bound = proved.map((level) => level.word).reduce(Admits.guardrail, Admits.allow)
  const doubtful = slot.doubts.length > 0 && bound !== Admits.allow
  const admits = doubtful ? bound | Admits.allow : bound
  const sets = proved.map((level) => level.set)
  return { word: admits, proof: ofSets(policyType, admits, sets, doubtful ? slot.doubts : []) }
}

const proveGrants = ({ resourceBased }: AppliedPolicies, context: RequestContext): ReadonlyArray<GrantEvaluation> =>
  resourceBased.grants.map((grant) => {
    const granted = decideKeyGrant(grant, context)
    return {
      grantee: grant.granteePrincipal,
      applicability: Applicability.possible(granted !== ResourceGrant.silent, (granted & ResourceGrant.silent) !== 0)
    }
  })

/** The access point's policy and the bucket's, each at its own place. @clause access-point.both */
const proveThroughAccessPoint = (
  slot: PolicySlot,
  behind: PolicySlot,
  context: RequestContext
): Proved<ResourceGrant.ResourceGrants> => {
  const { accessPoint } = context.target
  const bucket = accessPoint === undefined || accessPoint.bucket === unknown ? "?" : accessPoint.bucket
  const point = proveSet(withPrincipals, slot, context, accessPoint?.arn ?? "?")
  const own = proveSet(withPrincipals, behind, bucketContext(context), bucket)
  const weaker = ResourceGrant.weakest(point.word, own.word)
  const proof = ofSets("RESOURCE_BASED_POLICY", ResourceGrant.admits(weaker), [point.set, own.set])
  return { word: weaker, proof }
}

const proveResourceBased = (
  applied: AppliedPolicies,
  context: RequestContext
): Proved<ResourceGrant.ResourceGrants> => {
  const slot = applied.resourceBased
  if (slot.behind !== undefined) return proveThroughAccessPoint(slot, slot.behind, context)
  const policies = proveSet(withPrincipals, slot, context)
  const strongest = ResourceGrant.strongest(policies.word, decideKeyGrants(slot, context))
  const policyType = slot.kind === "role-trust" ? "ROLE_TRUST_POLICY" : "RESOURCE_BASED_POLICY"
  const ofGrants = slot.grants.flatMap((grant) => missingForKeyGrant(grant, context))
  const missing = [...slot.missingGrants, ...ofGrants]
  const proof = ofSets(policyType, ResourceGrant.admits(strongest), [policies.set], missing)
  return {
    word: strongest,
    proof: slot.kind === "key" ? { ...proof, grants: proveGrants(applied, context) } : proof
  }
}

const unknownBucket = (of: string): PolicySlot => ({ policies: [], missing: [{ kind: "access-point", of }] })

/** The endpoint's policy, once for the access point and once for the bucket. @clause access-point.endpoint */
const proveEndpointToAccessPoint = (
  applied: AppliedPolicies,
  slot: PolicySlot,
  context: RequestContext
): Proved<Admits.Admits> => {
  const { accessPoint } = applied.target
  const point = proveSet(ofEndpoint, slot, context, accessPoint?.arn ?? "?")
  const isOpen = accessPoint?.behind === unknown
  const own = proveSet(
    ofEndpoint,
    isOpen ? unknownBucket(accessPoint.arn) : slot,
    bucketContext(context),
    accessPoint === undefined || accessPoint.bucket === unknown ? "?" : accessPoint.bucket
  )
  const weaker = ResourceGrant.weakest(point.word, own.word)
  const doubts: ReadonlyArray<MissingFact> =
    applied.gatewayEndpoint === unknown ? [{ kind: "vpc-endpoint", of: applied.endpoint?.id ?? "" }] : []
  const admits = endpointAdmits(applied.gatewayEndpoint, weaker)
  return { word: admits, proof: ofSets("VPC_ENDPOINT_POLICY", admits, [point.set, own.set], doubts) }
}

const proveEndpoint = (applied: AppliedPolicies, context: RequestContext): Proved<Admits.Admits> => {
  const slot = applied.vpcEndpoint
  if (!applies(slot)) return { word: Admits.allow, proof: notApplicable("VPC_ENDPOINT_POLICY", slot) }
  if (applied.target.accessPoint !== undefined) return proveEndpointToAccessPoint(applied, slot, context)
  const proved = proveSet(ofEndpoint, slot, context)
  const admits = endpointAdmits(applied.gatewayEndpoint, proved.word)
  const kindMatters = applied.gatewayEndpoint === unknown && (proved.word & ResourceGrant.delegates) !== 0
  const doubts: ReadonlyArray<MissingFact> = kindMatters
    ? [{ kind: "vpc-endpoint", of: applied.endpoint?.id ?? "" }]
    : []
  return { word: admits, proof: ofSets("VPC_ENDPOINT_POLICY", admits, [{ ...proved.set, admits }], doubts) }
}

/** The proofs of all policy types, under the names of their readings. */
export type Proofs = Readonly<Record<keyof Readings, PolicyTypeEvaluation>>

/**
 * Every policy type read with its proof: the same statements and the same words as `decide` folds.
 * @clause evaluation.policy-types
 */
export const provePolicyTypes = (
  applied: AppliedPolicies,
  context: RequestContext
): { readonly readings: Readings; readonly proofs: Proofs } => {
  const resourceControl = proveLevels(
    "RESOURCE_CONTROL_POLICY",
    applied.resourceControl,
    resourceControlReader,
    context
  )
  const serviceControl = proveLevels("SERVICE_CONTROL_POLICY", applied.serviceControl, withoutPrincipals, context)
  const resourceBased = proveResourceBased(applied, context)
  const identityBased = proveSlot("IDENTITY_BASED_POLICY", applied.identityBased, context)
  const permissionsBoundary = proveSlot("PERMISSIONS_BOUNDARY", applied.permissionsBoundary, context)
  const sessionPolicies = proveSlot("SESSION_POLICY", applied.sessionPolicies, context)
  const blocked = proveBlockPublicAccess(applied)
  const vpcEndpoint = proveEndpoint(applied, context)
  return {
    readings: {
      resourceControl: resourceControl.word,
      serviceControl: serviceControl.word,
      resourceBased: resourceBased.word,
      blockPublicAccess: blocked.admits,
      identityBased: identityBased.word,
      permissionsBoundary: permissionsBoundary.word,
      sessionPolicies: sessionPolicies.word,
      vpcEndpoint: vpcEndpoint.word
    },
    proofs: {
      resourceControl: resourceControl.proof,
      serviceControl: serviceControl.proof,
      resourceBased: resourceBased.proof,
      blockPublicAccess: blocked,
      identityBased: identityBased.proof,
      permissionsBoundary: permissionsBoundary.proof,
      sessionPolicies: sessionPolicies.proof,
      vpcEndpoint: vpcEndpoint.proof
    }
  }
}
