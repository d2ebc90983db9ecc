import type { AccountFile } from "./AccountFile.ts"
import type { LocatedIssue } from "./LocatedIssue.ts"
import { type OrganizationEntry, organizationEntries } from "./organizationEntries.ts"
import type { OrganizationFile } from "./OrganizationFile.ts"
import type { OwnFile } from "./OwnFile.ts"
import { pointer } from "./pointer.ts"

type Organization = OwnFile<OrganizationFile>

/** A place that names something: an organization, a root or unit, an account. */
interface Mention {
  readonly organization: Organization
  readonly id: string
  readonly at: string
}

const mention =
  (organization: Organization) =>
  ({ names, value }: OrganizationEntry): Mention => ({ organization, id: value.id, at: pointer(...names, "id") })

const entries = (organization: Organization, isAccount: boolean): ReadonlyArray<Mention> =>
  organizationEntries(organization.value)
    .filter(({ type }) => (type === "account") === isAccount)
    .map(mention(organization))

const repeated = (mentions: ReadonlyArray<Mention>, code: string, what: string): ReadonlyArray<LocatedIssue> => {
  const first = new Map<string, Mention>()
  return mentions.flatMap((here) => {
    const before = first.get(here.id)
    if (before === undefined) first.set(here.id, here)
    if (before === undefined) return []
    const place = `${before.organization.file}, ${before.at}`
    return [here.organization.error(here.at, code, `${what} \`${here.id}\` is listed twice`, `first in ${place}`)]
  })
}

/** The management account may or may not stand in its own tree; in another organization's it cannot. */
const management = (organization: Organization): ReadonlyArray<Mention> => {
  const id = organization.value.managementAccountId
  const inTree = entries(organization, true).some((account) => account.id === id)
  return id === undefined || inTree ? [] : [{ organization, id, at: "/managementAccountId" }]
}

const deepestUnit = 5

/** AWS nests organizational units five deep. */
const tooDeep = (organization: Organization): ReadonlyArray<LocatedIssue> =>
  organizationEntries(organization.value)
    .filter(({ type, units }) => type === "ou" && units === deepestUnit + 1)
    .map(({ names, value }) =>
      organization.error(
        pointer(...names),
        "unit-too-deep",
        `organizational unit \`${value.id}\` is nested deeper than ${deepestUnit} levels`
      )
    )

const claimsNone = (
  accounts: ReadonlyArray<OwnFile<AccountFile>>,
  members: ReadonlyArray<Mention>
): ReadonlyArray<LocatedIssue> => {
  const byId = new Map(members.map((member) => [member.id, member] as const))
  return accounts.flatMap(({ error, value }) => {
    const member = value.organization === "none" ? byId.get(value.id) : undefined
    const message = `account ${value.id} is in organization \`${member?.organization.value.id ?? ""}\``
    return member === undefined
      ? []
      : [error("/organization", "organization-contradiction", message, `see ${member.organization.file}, ${member.at}`)]
  })
}

/** What the schema of an organization cannot see. */
export const checkOrganizations = (
  organizations: ReadonlyArray<Organization>,
  accounts: ReadonlyArray<OwnFile<AccountFile>>
): ReadonlyArray<LocatedIssue> => {
  const members = organizations.flatMap((organization) => [...management(organization), ...entries(organization, true)])
  const ids = organizations.map((organization) => ({ organization, id: organization.value.id, at: "/id" }))
  const nodes = organizations.flatMap((organization) => entries(organization, false))
  return [
    ...repeated(ids, "organization-twice", "organization"),
    ...repeated(nodes, "node-twice", "root or organizational unit"),
    ...repeated(members, "account-twice", "account"),
    ...organizations.flatMap(tooDeep),
    ...claimsNone(accounts, members)
  ]
}
