import { type Fact, unknown } from "../aws/Fact.ts"
import { rememberFor } from "../aws/remember.ts"
import type { Policy } from "../policy/Policy.ts"
import type { OrganizationPlace } from "../request/Caller.ts"
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

const nodesOf = rememberFor(
  ({ nodes }: Organization): ReadonlyMap<string, OrganizationNode> =>
    // Of two nodes of one id the first counts.
    new Map(nodes.toReversed().map((node) => [node.id, node]))
)

const node = (organization: Organization, id: string): OrganizationNode | undefined => nodesOf(organization).get(id)

/** The accounts of the organization: the nodes of its tree, and its management account. */
export const accounts = (organization: Organization): ReadonlyArray<string> => [
  ...(organization.managementAccountId === unknown ? [] : [organization.managementAccountId]),
  ...[...nodesOf(organization).values()].flatMap(({ id, type }) => (type === "account" ? [id] : []))
]

/** The levels above an account and its own, from the root down; not `complete` where the chain of parents breaks off. */
export interface Path {
  readonly organization: Organization
  readonly account: string
  readonly levels: ReadonlyArray<OrganizationNode>
  readonly complete: boolean
}

const findPath = (organization: Organization, account: string): Path => {
  const levels: Array<OrganizationNode> = []
  const passed = new Set<OrganizationNode>()
  let at = node(organization, account)
  while (at !== undefined && !passed.has(at)) {
    passed.add(at)
    levels.unshift(at)
    at = at.parent === undefined ? undefined : node(organization, at.parent)
  }
  return { organization, account, levels, complete: levels[0]?.id === organization.rootId }
}

const paths = rememberFor<Organization, Map<string, Path>>(() => new Map())

/**
 * The levels whose policies bind the account: root, each organizational unit on the path, the account.
 * @clause scp.levels
 */
export const pathTo = (organization: Organization, account: string): Path => {
  const known = paths(organization).get(account)
  if (known !== undefined) return known
  const found = findPath(organization, account)
  if (found.levels.length > 0) paths(organization).set(account, found)
  return found
}

/**
 * The account's place as condition keys print it: `o-id/r-id/ou-id/` with the account left out. A management account
 * that the tree does not list stands at the root.
 * @clause request.organization-paths
 */
export const place = (organization: Organization, account: string): OrganizationPlace =>
  placeAt(pathTo(organization, account))

const placeAt = rememberFor(({ complete, levels, organization }: Path): OrganizationPlace => {
  const above = levels.filter(({ type }) => type === "ou").map(({ id }) => `${id}/`)
  const path = `${organization.id}/${organization.rootId}/${above.join("")}`
  return { organizationId: organization.id, path: complete || levels.length === 0 ? path : unknown }
})
