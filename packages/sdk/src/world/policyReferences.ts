import type { AccountFile } from "./AccountFile.ts"
import type { OrganizationFile } from "./OrganizationFile.ts"
import { type OrganizationEntry, organizationEntries } from "./organizationEntries.ts"
import * as PolicyReference from "./PolicyReference.ts"

type Names = ReadonlyArray<PropertyKey>
type Setting = PolicyReference.PolicySetting

const one = (path: string | null | undefined, setting: Setting, names: Names) =>
  path === null || path === undefined ? [] : [{ setting, path, names }]

const several = (paths: ReadonlyArray<string> | undefined, setting: Setting, names: Names) =>
  (paths ?? []).flatMap((path, index) => one(path, setting, [...names, index]))

interface Identity {
  readonly identityPolicies?: ReadonlyArray<string>
  readonly permissionsBoundary?: string | null
  readonly trustPolicy?: string | null
}

const ofIdentities = (kind: "users" | "groups" | "roles", entries: Readonly<Record<string, Identity>> = {}) =>
  Object.entries(entries).flatMap(([name, entry]) => [
    ...several(entry.identityPolicies, PolicyReference.identityBased, [kind, name, "identityPolicies"]),
    ...one(entry.permissionsBoundary, PolicyReference.permissionsBoundary, [kind, name, "permissionsBoundary"]),
    ...one(entry.trustPolicy, PolicyReference.roleTrust, [kind, name, "trustPolicy"])
  ])

/** Every policy file that an account names. */
export const ofAccount = (account: AccountFile): ReadonlyArray<PolicyReference.PolicyReference> => [
  ...ofIdentities("users", account.users),
  ...ofIdentities("groups", account.groups),
  ...ofIdentities("roles", account.roles),
  ...Object.entries(account.resources ?? {}).flatMap(([arn, { policy }]) =>
    one(policy, PolicyReference.resourceBased(arn), ["resources", arn, "policy"])
  ),
  ...Object.entries(account.vpcEndpoints ?? {}).flatMap(([id, { policy }]) =>
    one(policy, PolicyReference.vpcEndpoint, ["vpcEndpoints", id, "policy"])
  )
]

const ofEntry = ({ names, value }: OrganizationEntry) => [
  ...several(value.serviceControlPolicies, PolicyReference.serviceControl, [...names, "serviceControlPolicies"]),
  ...several(value.resourceControlPolicies, PolicyReference.resourceControl, [...names, "resourceControlPolicies"])
]

/** Every policy file that an organization names. */
export const ofOrganization = (organization: OrganizationFile): ReadonlyArray<PolicyReference.PolicyReference> =>
  organizationEntries(organization).flatMap(ofEntry)
