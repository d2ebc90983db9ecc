import {
  type Account,
  Arn,
  type Organization,
  type OrganizationNode,
  PublicAccessBlock,
  type World
} from "@countersign/engine"
import { policyOf } from "../scenario/policyOf.ts"
import { onEverything } from "../scenario/statements.ts"
import type { Mentions } from "./Mentions.ts"
import { roleNames, userNames } from "./names.ts"

/** Allows everything: what an outsider's own account can be counted on to allow. */
export const allowEverything = policyOf("an-outsiders-own-policy", onEverything("Allow"))

const identity = {
  uniqueId: "unknown",
  tags: {},
  identityPolicies: [allowEverything],
  permissionsBoundary: "none"
} as const

const entries = <A>(
  arn: (name: string) => string,
  names: ReadonlyArray<string>,
  make: (arn: string) => A
): Readonly<Record<string, A>> => Object.fromEntries(names.map((name) => [name, make(arn(name))]))

/** An account whose users and roles may do whatever they like, and are called as the policies would have them. */
const outsider = (partition: string, id: string, mentions: Mentions): Account => {
  const arn = (kind: string) => (name: string) => `arn:${partition}:iam::${id}:${kind}/${name}`
  return {
    id,
    complete: true,
    organization: "none",
    canonicalUserId: "unknown",
    publicAccessBlock: PublicAccessBlock.off,
    users: entries(arn("user"), ["outsider", ...userNames(mentions)], (own) => ({ ...identity, arn: own, groups: [] })),
    groups: {},
    roles: entries(arn("role"), ["Outsider", ...roleNames(mentions)], (own) => ({
      ...identity,
      arn: own,
      trustPolicy: "unknown" as const,
      serviceLinked: false
    })),
    resources: {}
  }
}

const open = { serviceControlPolicies: [allowEverything], resourceControlPolicies: [] } as const

const freeIds = function* (taken: ReadonlySet<string>): Generator<string> {
  for (let id = 999_999_999_999; ; id--) if (!taken.has(String(id))) yield String(id)
}

/** An organization that policies name and the world does not know, with one account in it. */
const foreign = (id: string, account: string): Organization => ({
  id,
  rootId: "r-outside",
  managementAccountId: "unknown",
  features: { scp: true, rcp: true },
  nodes: [
    { ...open, id: "r-outside", type: "root" },
    { ...open, id: account, type: "account", parent: "r-outside" }
  ]
})

/** The organization with one more account below its root and below each organizational unit. */
const joined = (organization: Organization, next: () => string): Organization => {
  const above = organization.nodes.filter(({ type }) => type !== "account")
  const added = above.map(({ id }): OrganizationNode => ({ ...open, id: next(), type: "account", parent: id }))
  return { ...organization, nodes: [...organization.nodes, ...added] }
}

const matches = (texts: ReadonlyArray<string>, pattern: RegExp): ReadonlyArray<string> => [
  ...new Set(texts.flatMap((text) => text.match(pattern) ?? []))
]

const accountsOf = (organizations: ReadonlyArray<Organization>): ReadonlyArray<string> =>
  organizations.flatMap(({ managementAccountId, nodes }) => [
    ...(managementAccountId === "unknown" ? [] : [managementAccountId]),
    ...nodes.flatMap(({ id, type }) => (type === "account" ? [id] : []))
  ])

/** The partition that ARNs of a world are in. */
export const partitionOf = (mentions: Mentions): string =>
  mentions.resources.map((text) => Arn.parse(text)?.partition ?? "*").find((name) => /^aws[a-z-]*$/.test(name)) ?? "aws"

/**
 * The world with everybody the policies could meet besides those it lists: an account of no organization, one below
 * each node of its organizations, one of each organization that policies name, and each account that policies name.
 * All of them let their own principals do everything.
 */
export const withOutsiders = (world: World.World, mentions: Mentions): World.World => {
  const named = matches(mentions.texts, /(?<!\d)\d{12}(?!\d)/g)
  const ids = freeIds(new Set([...named, ...Object.keys(world.accounts), ...accountsOf(world.organizations)]))
  const next = () => ids.next().value as string
  const stranger = next()
  const known = new Set(world.organizations.map(({ id }) => id))
  const foreigners = matches(mentions.texts, /\bo-[a-z0-9]{4,}/g).filter((id) => !known.has(id))
  const organizations = [
    ...world.organizations.map((one) => joined(one, next)),
    ...foreigners.map((id) => foreign(id, next()))
  ]
  const partition = partitionOf(mentions)
  const added = [stranger, ...named, ...accountsOf(organizations)].filter((id) => !Object.hasOwn(world.accounts, id))
  return {
    ...world,
    organizations,
    accounts: { ...world.accounts, ...Object.fromEntries(added.map((id) => [id, outsider(partition, id, mentions)])) }
  }
}
