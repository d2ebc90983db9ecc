import type { Fact } from "../aws/Fact.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Membership } from "../request/Caller.ts"
import type { PublicAccessBlock } from "./PublicAccessBlock.ts"

/** The root, an organizational unit or an account of an organization, with the policies attached right there. */
export interface OrganizationNode {
  readonly id: string
  readonly type: "root" | "ou" | "account"
  readonly parent?: string
  readonly serviceControlPolicies: Fact<ReadonlyArray<Policy>>
  readonly resourceControlPolicies: Fact<ReadonlyArray<Policy>>
  /** What an S3 policy attached right there sets; left out is unknown. */
  readonly publicAccessBlock?: Fact<PublicAccessBlock>
}

/** An AWS organization: its tree, and which types of policy it has switched on. */
export interface Organization {
  readonly id: string
  readonly rootId: string
  readonly managementAccountId: Fact<string>
  readonly features: { readonly scp: Fact<boolean>; readonly rcp: Fact<boolean> }
  readonly nodes: ReadonlyArray<OrganizationNode>
}

/** AWS nests organizational units five deep; a longer chain of parents is a loop in the data. */
const deepest = 16

const node = (organization: Organization, id: string): OrganizationNode | undefined =>
  organization.nodes.find((candidate) => candidate.id === id)

/** Whether the account is in the organization: as a node of its tree, or as its management account. */
export const contains = (organization: Organization, account: string): boolean =>
  organization.managementAccountId === account || node(organization, account)?.type === "account"

/**
 * The levels whose policies bind the account: root, each organizational unit on the path, the account.
 * @clause scp.levels
 */
export const levels = (organization: Organization, account: string): ReadonlyArray<OrganizationNode> => {
  const path: Array<OrganizationNode> = []
  let at = node(organization, account)
  while (at !== undefined && path.length < deepest) {
    path.unshift(at)
    at = at.parent === undefined ? undefined : node(organization, at.parent)
  }
  return path
}

/**
 * The account's place as condition keys print it: `o-id/r-id/ou-id/` with the account left out.
 * @clause request.organization-paths
 */
export const place = (organization: Organization, account: string): Exclude<Membership, "unknown"> => {
  const above = levels(organization, account)
    .filter(({ type }) => type === "ou")
    .map(({ id }) => `${id}/`)
  return { organizationId: organization.id, path: `${organization.id}/${organization.rootId}/${above.join("")}` }
}
