import type { AccountFile } from "./AccountFile.ts"
import type { OrganizationFile } from "./OrganizationFile.ts"
import { type OrganizationEntry, organizationEntries } from "./organizationEntries.ts"
import * as PolicyReference from "./PolicyReference.ts"

type Names = ReadonlyArray<PropertyKey>
type Setting = PolicyReference.PolicySetting
type Visit = PolicyReference.Visit

const one = (visit: Visit, path: string | null | undefined, setting: Setting, names: Names): void => {
  if (typeof path === "string") visit(path, setting, names)
}

const several = (visit: Visit, paths: ReadonlyArray<string> | undefined, setting: Setting, names: Names): void =>
  paths?.forEach((path, index) => visit(path, setting, names, index))

interface Identity {
  readonly identityPolicies?: ReadonlyArray<string>
  readonly permissionsBoundary?: string | null
  readonly trustPolicy?: string | null
}

const ofIdentities = (
  visit: Visit,
  kind: "users" | "groups" | "roles",
  entries: Readonly<Record<string, Identity>> = {}
): void => {
  for (const [name, entry] of Object.entries(entries)) {
    several(visit, entry.identityPolicies, PolicyReference.identityBased, [kind, name, "identityPolicies"])
    one(visit, entry.permissionsBoundary, PolicyReference.permissionsBoundary, [kind, name, "permissionsBoundary"])
    one(visit, entry.trustPolicy, PolicyReference.roleTrust, [kind, name, "trustPolicy"])
  }
}

/** Visits every policy file that an account names. */
export const ofAccount = (account: AccountFile, visit: Visit): void => {
  ofIdentities(visit, "users", account.users)
  ofIdentities(visit, "groups", account.groups)
  ofIdentities(visit, "roles", account.roles)
  for (const [arn, { policy }] of Object.entries(account.resources ?? {})) {
    one(visit, policy, PolicyReference.resourceBased(arn), ["resources", arn, "policy"])
  }
  for (const [id, { policy }] of Object.entries(account.vpcEndpoints ?? {})) {
    one(visit, policy, PolicyReference.vpcEndpoint, ["vpcEndpoints", id, "policy"])
  }
}

const ofEntry = (visit: Visit, { names, value }: OrganizationEntry): void => {
  several(visit, value.serviceControlPolicies, PolicyReference.serviceControl, [...names, "serviceControlPolicies"])
  several(visit, value.resourceControlPolicies, PolicyReference.resourceControl, [...names, "resourceControlPolicies"])
}

/** Visits every policy file that an organization names. */
export const ofOrganization = (organization: OrganizationFile, visit: Visit): void => {
  for (const entry of organizationEntries(organization)) ofEntry(visit, entry)
}
