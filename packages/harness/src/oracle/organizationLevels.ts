import type { Organization, OrganizationNode, World } from "@countersign/engine"
import { cannotSay, known } from "./CannotSay.ts"

const accountNode = ({ nodes }: Organization, account: string): OrganizationNode | undefined =>
  nodes.find(({ id, type }) => id === account && type === "account")

/** The organization an account is in: as an account of its tree, or as its management account. */
export const organizationOf = (world: World.World, account: string): Organization | undefined => {
  const found = world.organizations.find(
    (organization) => accountNode(organization, account) !== undefined || organization.managementAccountId === account
  )
  if (found !== undefined || world.accounts[account]?.organization === "none") return found
  return cannotSay(`the organization of ${account} is unknown`)
}

export const isManagementAccount = (organization: Organization, account: string): boolean =>
  known(organization.managementAccountId, "the management account") === account

/**
 * The levels that bind an account: the root, each unit on the path, the account itself.
 * @clause scp.levels
 */
export const levelsOf = (organization: Organization, account: string): ReadonlyArray<OrganizationNode> => {
  const levels: Array<OrganizationNode> = []
  let at = accountNode(organization, account)
  while (at !== undefined && !levels.includes(at)) {
    levels.unshift(at)
    const { parent } = at
    at = organization.nodes.find(({ id }) => id === parent)
  }
  const isWhole = levels.length === 0 || levels[0]?.id === organization.rootId
  return isWhole ? levels : cannotSay(`the path to ${account} is unknown`)
}

/**
 * The path of an account in condition keys: from the organization over its root and units, ending in a slash, the
 * account left out.
 * @clause request.organization-paths
 */
export const pathOf = (organization: Organization, account: string): string => {
  const units = levelsOf(organization, account).filter(({ type }) => type === "ou")
  return [organization.id, organization.rootId, ...units.map(({ id }) => id), ""].join("/")
}
