import { unknown } from "../../aws/Fact.ts"
import type { Policy } from "../../policy/Policy.ts"
import type { Statement } from "../../policy/Statement.ts"
import type * as RequestContext from "../../request/RequestContext.ts"
import {
  type AppliedPolicies,
  applies,
  type Level,
  type Levels,
  type NotApplicable,
  type PolicySlot,
  type ResourceSlot
} from "../../world/AppliedPolicies.ts"
import type * as PublicAccessBlock from "../../world/PublicAccessBlock.ts"
import { withShare } from "../../world/selectShares.ts"
import type { Part, Setting } from "./Remedy.ts"

type Edit = <S extends PolicySlot>(slot: S) => S

const within = <S extends PolicySlot>(slot: S | NotApplicable, edit: Edit): S | NotApplicable =>
  applies(slot) ? edit(slot) : slot

const onLevels = (found: Levels | NotApplicable, edit: (level: Level) => PolicySlot): Levels | NotApplicable =>
  applies(found) ? { ...found, levels: found.levels.map((level) => ({ ...level, slot: edit(level) })) } : found

const atNode = (found: Levels | NotApplicable, wanted: string, edit: Edit): Levels | NotApplicable =>
  onLevels(found, ({ node, slot }) => (node === wanted ? edit(slot) : slot))

/** On the way through an access point the bucket's policy stands behind. */
const onResource = ({ resourceBased: slot, target }: AppliedPolicies, attachTo: string, edit: Edit): ResourceSlot =>
  slot.behind !== undefined && target.accessPoint?.bucket === attachTo
    ? { ...slot, behind: edit(slot.behind) }
    : edit(slot)

/** The policies with those of one place changed. */
const at = (applied: AppliedPolicies, { attachTo, policyType }: Part, edit: Edit): AppliedPolicies => {
  switch (policyType) {
    case "IDENTITY_BASED_POLICY":
      return { ...applied, identityBased: within(applied.identityBased, edit) }
    case "PERMISSIONS_BOUNDARY":
      return { ...applied, permissionsBoundary: within(applied.permissionsBoundary, edit) }
    case "SESSION_POLICY":
      return { ...applied, sessionPolicies: within(applied.sessionPolicies, edit) }
    case "VPC_ENDPOINT_POLICY":
      return { ...applied, vpcEndpoint: within(applied.vpcEndpoint, edit) }
    case "RESOURCE_BASED_POLICY":
    case "ROLE_TRUST_POLICY":
      return { ...applied, resourceBased: onResource(applied, attachTo, edit) }
    case "SERVICE_CONTROL_POLICY":
      return { ...applied, serviceControl: atNode(applied.serviceControl, attachTo, edit) }
    case "RESOURCE_CONTROL_POLICY":
      return { ...applied, resourceControl: atNode(applied.resourceControl, attachTo, edit) }
    case undefined:
      return applied
  }
}

/** A policy of these statements, in the language that knows policy variables. */
export const policyOf = (...statements: ReadonlyArray<Statement>): Policy => ({
  name: "remedy",
  document: { version: "2012-10-17", id: undefined, statements }
})

const withStatements = (policy: Policy, statements: ReadonlyArray<Statement>): Policy => ({
  name: policy.name,
  document: { ...policy.document, statements }
})

/** Places that hold one policy at most: a statement joins the policy that is there. */
const single: ReadonlySet<Part["policyType"]> = new Set([
  "PERMISSIONS_BOUNDARY",
  "RESOURCE_BASED_POLICY",
  "ROLE_TRUST_POLICY",
  "VPC_ENDPOINT_POLICY"
])

const added = (
  policies: ReadonlyArray<Policy>,
  { policyType }: Part,
  statements: ReadonlyArray<Statement>
): ReadonlyArray<Policy> => {
  const [first, ...others] = policies
  return first !== undefined && single.has(policyType)
    ? [withStatements(first, [...first.document.statements, ...statements]), ...others]
    : [...policies, policyOf(...statements)]
}

const replaced = (
  policies: ReadonlyArray<Policy>,
  old: Statement,
  statements: ReadonlyArray<Statement>
): ReadonlyArray<Policy> =>
  policies.map((policy) =>
    policy.document.statements.includes(old)
      ? withStatements(
          policy,
          policy.document.statements.flatMap((one) => (one === old ? statements : [one]))
        )
      : policy
  )

const unrestricted = (block: PublicAccessBlock.PlacedBlock): PublicAccessBlock.PlacedBlock =>
  block.settings === unknown ? block : { ...block, settings: { ...block.settings, RestrictPublicBuckets: false } }

const withSetting = (applied: AppliedPolicies, setting: Setting, place: string): AppliedPolicies =>
  setting.name === "ObjectOwnership"
    ? { ...applied, objectOwner: undefined }
    : {
        ...applied,
        publicAccessBlock: applied.publicAccessBlock.map((one) => (one.place === place ? unrestricted(one) : one))
      }

const applyOne = (applied: AppliedPolicies, part: Part): AppliedPolicies => {
  const { attachTo, change } = part
  switch (change.kind) {
    case "bring":
      return applied
    case "set":
      return withSetting(applied, change.setting, attachTo)
    case "share":
      return { ...applied, resourceBased: withShare(applied.resourceBased, change.share, attachTo) }
    case "add":
      return at(applied, part, (slot) => ({ ...slot, policies: added(slot.policies, part, change.statements) }))
    case "name-principals":
    case "narrow-deny":
      return at(applied, part, (slot) => ({
        ...slot,
        policies: replaced(slot.policies, change.replaced, change.statements)
      }))
  }
}

/** The policies as they are with the changes made. */
export const apply = (applied: AppliedPolicies, parts: ReadonlyArray<Part>): AppliedPolicies =>
  parts.reduce(applyOne, applied)

const withKey = (
  context: RequestContext.RequestContext,
  key: string,
  value: string
): RequestContext.RequestContext => ({
  ...context,
  given: new Map([...context.given, [key.toLowerCase(), [value]]])
})

/** The request as it is with the keys that the changes ask of it. */
export const bring = (
  context: RequestContext.RequestContext,
  parts: ReadonlyArray<Part>
): RequestContext.RequestContext =>
  parts.reduce(
    (found, { change }) => (change.kind === "bring" ? withKey(found, change.key, change.value) : found),
    context
  )

const withoutStatements = (slot: PolicySlot, isOut: (statement: Statement) => boolean): PolicySlot => ({
  ...slot,
  policies: slot.policies.map((policy) =>
    withStatements(
      policy,
      policy.document.statements.filter((one) => !isOut(one))
    )
  )
})

/** The policies with some statements taken out, wherever they stand. */
export const without = (applied: AppliedPolicies, isOut: (statement: Statement) => boolean): AppliedPolicies => {
  const edit: Edit = (slot) => ({ ...slot, ...withoutStatements(slot, isOut) })
  const { behind } = applied.resourceBased
  return {
    ...applied,
    identityBased: within(applied.identityBased, edit),
    permissionsBoundary: within(applied.permissionsBoundary, edit),
    sessionPolicies: within(applied.sessionPolicies, edit),
    vpcEndpoint: within(applied.vpcEndpoint, edit),
    resourceBased: {
      ...edit(applied.resourceBased),
      ...(behind === undefined ? {} : { behind: edit(behind) })
    },
    serviceControl: onLevels(applied.serviceControl, ({ slot }) => edit(slot)),
    resourceControl: onLevels(applied.resourceControl, ({ slot }) => edit(slot))
  }
}
