import type { ActionName } from "../aws/ActionName.ts"
import { type Fact, unknown } from "../aws/Fact.ts"
import { rememberFor, rememberForLatest } from "../aws/remember.ts"
import type { PolicyType } from "../policy/PolicyType.ts"
import type { Caller } from "../request/Caller.ts"
import * as MissingFact from "../request/MissingFact.ts"
import type { Target } from "../request/Target.ts"
import { applies, type Levels, type NotApplicable } from "./AppliedPolicies.ts"
import * as lookUp from "./lookUp.ts"
import { notApplicable } from "./slot.ts"
import * as Organization from "./Organization.ts"
import type { World } from "./World.ts"

/**
 * Services that resource control policies reach, as of January 2026.
 * @clause rcp.services
 */
export const resourceControlServices: ReadonlyArray<string> = [
  "aoss",
  "cognito-identity",
  "cognito-idp",
  "dynamodb",
  "ecr",
  "kms",
  "logs",
  "s3",
  "secretsmanager",
  "sqs",
  "sts"
]

const inLowerCase = (services: ReadonlyArray<string>): ReadonlySet<string> =>
  new Set(services.map((service) => service.toLowerCase()))

const reachedByAws = inLowerCase(resourceControlServices)

const statedIn = rememberForLatest(({ resourceControlServices: stated = [] }: World) => inLowerCase(stated))

const reachedIn = (world: World): ReadonlySet<string> =>
  world.resourceControlServices === undefined ? reachedByAws : statedIn(world)

const withoutOrganization = notApplicable({ code: "no-organization" })
const switchedOff = notApplicable({ code: "policy-type-off" })
const ofManagementAccount = notApplicable({ code: "management-account" })

type ControlPolicy = "SERVICE_CONTROL_POLICY" | "RESOURCE_CONTROL_POLICY"

const feature: Readonly<Record<ControlPolicy, "scp" | "rcp">> = {
  SERVICE_CONTROL_POLICY: "scp",
  RESOURCE_CONTROL_POLICY: "rcp"
}

const unknownLevels = (missing: MissingFact.MissingFact): Levels => ({
  levels: [{ node: missing.of, slot: { policies: [], missing: [missing] } }],
  doubts: []
})

const doubts = (organization: Organization.Organization, policyType: PolicyType & ControlPolicy) => {
  const missing: Array<MissingFact.MissingFact> = []
  if (organization.managementAccountId === unknown) missing.push({ kind: "management-account", of: organization.id })
  if (organization.features[feature[policyType]] === unknown) {
    missing.push({ kind: "policy-type-enabled", of: organization.id, policyType })
  }
  return missing
}

const policiesOf: Readonly<Record<ControlPolicy, "serviceControlPolicies" | "resourceControlPolicies">> = {
  SERVICE_CONTROL_POLICY: "serviceControlPolicies",
  RESOURCE_CONTROL_POLICY: "resourceControlPolicies"
}

const levelsAlong = (policyType: ControlPolicy) =>
  rememberFor(({ account, complete, levels, organization }: Organization.Path): Levels => {
    const above = complete ? [] : unknownLevels({ kind: "organization", of: account }).levels
    const listed = levels.map((node) => {
      const policies = node[policiesOf[policyType]]
      const missing = policies === unknown ? [MissingFact.policies(policyType, node.id)] : []
      return { node: node.id, slot: { policies: policies === unknown ? [] : policies, missing } }
    })
    return { levels: [...above, ...listed], doubts: doubts(organization, policyType) }
  })

const along: Readonly<Record<ControlPolicy, (path: Organization.Path) => Levels>> = {
  SERVICE_CONTROL_POLICY: levelsAlong("SERVICE_CONTROL_POLICY"),
  RESOURCE_CONTROL_POLICY: levelsAlong("RESOURCE_CONTROL_POLICY")
}

/** The levels of one kind of control policy on an account's path. */
const levelsOf = (world: World, account: string, policyType: ControlPolicy): Levels | NotApplicable => {
  const organization = lookUp.organization(world, account)
  if (organization === undefined) {
    return lookUp.account(world, account)?.organization === "none"
      ? withoutOrganization
      : unknownLevels({ kind: "organization", of: account })
  }
  if (organization.features[feature[policyType]] === false) return switchedOff
  if (organization.managementAccountId === account) return ofManagementAccount
  return along[policyType](Organization.pathTo(organization, account))
}

/**
 * Service control policies bind users, roles and the root user of member accounts, wherever the resource is; not
 * the management account, service-linked roles, services, anonymous callers or accounts outside the organization.
 * @clause scp.scope
 */
export const serviceControl = (
  world: World,
  { account, serviceLinked }: Pick<Caller, "serviceLinked"> & { readonly account: string }
): Levels | NotApplicable =>
  serviceLinked ? notApplicable({ code: "service-linked-role" }) : levelsOf(world, account, "SERVICE_CONTROL_POLICY")

const assumesServiceLinkedRole = (caller: Caller, target: Target, action: ActionName): boolean =>
  caller.principal.type === "service" &&
  action.service === "sts" &&
  action.operation === "assumerole" &&
  target.serviceLinkedRole

/**
 * Resource control policies bind every caller of a resource in a member account, for the services on the list; not
 * the management account's resources, service-linked roles, AWS managed keys or `kms:RetireGrant`.
 * @clause rcp.scope
 */
export const resourceControl = (
  world: World,
  caller: Caller,
  target: Target,
  action: ActionName,
  awsManagedKey: Fact<boolean>
): Levels | NotApplicable => {
  if (!reachedIn(world).has(action.service))
    return notApplicable({ code: "service-not-reached", service: action.service })
  if (caller.serviceLinked) return notApplicable({ code: "service-linked-role" })
  if (assumesServiceLinkedRole(caller, target, action)) {
    return notApplicable({ code: "service-linked-role-assumed" })
  }
  if (awsManagedKey === true) return notApplicable({ code: "aws-managed-key" })
  if (action.service === "kms" && action.operation === "retiregrant") return notApplicable({ code: "retire-grant" })
  if (target.arn === undefined && caller.account === undefined) return notApplicable({ code: "no-resource" })
  if (target.owner === unknown) return unknownLevels({ kind: "owner", of: target.resource })
  const found = levelsOf(world, target.owner, "RESOURCE_CONTROL_POLICY")
  const perhapsExempt: MissingFact.MissingFact = { kind: "aws-managed-key", of: target.resource }
  return awsManagedKey === unknown && applies(found) ? { ...found, doubts: [...found.doubts, perhapsExempt] } : found
}
