import type { Account, Organization, OrganizationNode, Principal, Role } from "@countersign/engine"
import type { Question } from "./Question.ts"

/** The part of an ARN behind so many colons; `undefined` where it is empty or not there. */
const partOf = (arn: string, colons: number): string | undefined => {
  let start = 0
  for (let passed = 0; passed < colons; passed++) {
    start = arn.indexOf(":", start) + 1
    if (start === 0) return undefined
  }
  const end = arn.indexOf(":", start)
  return arn.slice(start, end === -1 ? undefined : end) || undefined
}

const accountOfArn = (arn: string): string | undefined => partOf(arn, 4)

/** The account of the caller; services, anonymous callers and external logins have none. */
export const callerAccount = (principal: Principal.Principal): string | undefined => {
  switch (principal.type) {
    case "user":
    case "user-session":
      return accountOfArn(principal.arn)
    case "role-session":
      return accountOfArn(principal.roleArn)
    case "federated-user":
      return accountOfArn(principal.federatedBy)
    case "root":
      return principal.account
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return undefined
  }
}

const partitionOfArn = (arn: string): string | undefined => partOf(arn, 1)

/** An ARN in the account: those of its users and roles before those of its resources. */
const arnIn = ({ resources, roles, users }: Account): string | undefined =>
  [...Object.values(users), ...Object.values(roles)].map(({ arn }) => arn)[0] ?? Object.keys(resources)[0]

/** The partition of the caller, from its ARN or, of a root user, those of its account; `undefined` where none tells. */
export const callerPartition = ({ request: { principal }, world }: Question): string | undefined => {
  switch (principal.type) {
    case "user":
    case "user-session":
      return partitionOfArn(principal.arn)
    case "role-session":
      return partitionOfArn(principal.roleArn)
    case "federated-user":
      return partitionOfArn(principal.federatedBy)
    case "root": {
      const account = world.accounts[principal.account]
      return account === undefined ? undefined : partitionOfArn(arnIn(account) ?? "")
    }
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return undefined
  }
}

/** The ARN of the root user of the caller's account, by which policies name the whole account. */
export const callerRootArn = (question: Question): string =>
  `arn:${callerPartition(question)}:iam::${callerAccount(question.request.principal)}:root`

/** The ARN of the caller's session, of a caller that has one of its own. */
export const callerSessionArn = (question: Question): string | undefined => {
  const { principal } = question.request
  const inSts = `arn:${callerPartition(question)}:sts::${callerAccount(principal)}`
  if (principal.type === "federated-user") return `${inSts}:federated-user/${principal.name}`
  return principal.type === "role-session"
    ? `${inSts}:assumed-role/${principal.roleArn.split("/").at(-1)}/${principal.sessionName}`
    : undefined
}

const isAtOrBelow = (arn: string, name: string): boolean =>
  arn.startsWith(name) && (arn.length === name.length || arn[name.length] === "/" || arn[name.length] === ":")

/** Where the resource of a request is listed: its account, and the longest listed name at or above it. */
export interface Listing {
  readonly account: Account
  readonly name: string
}

const deeper = (one: Listing, other: Listing | undefined): Listing =>
  other !== undefined && other.name.length > one.name.length ? other : one

/** The listing of the request's resource, or of another, if an account of the world lists it. */
export const listing = ({ request, world }: Question, resource = request.resource): Listing | undefined => {
  let found: Listing | undefined
  for (const account of Object.values(world.accounts)) {
    for (const name of Object.keys(account.resources)) {
      if (isAtOrBelow(resource, name)) found = deeper({ account, name }, found)
    }
  }
  return found
}

/** The account that owns the request's resource; of a resource `*` it is the caller's. */
export const ownerAccount = (question: Question): string | undefined => {
  const { principal, resource, resourceAccount } = question.request
  if (resource === "*") return callerAccount(principal)
  return listing(question)?.account.id ?? resourceAccount ?? accountOfArn(resource)
}

/** The organization that an account is a member of, or that it manages. */
export const organizationOf = ({ world }: Question, account: string): Organization | undefined =>
  world.organizations.find(
    ({ managementAccountId, nodes }) =>
      managementAccountId === account || nodes.some(({ id, type }) => id === account && type === "account")
  )

/** Whether the account manages its organization, so that no control policy binds it. */
export const isManagementAccount = (question: Question, account: string): boolean =>
  organizationOf(question, account)?.managementAccountId === account

/** The nodes above an account and its own, from itself up to the root. */
export const nodesAbove = (organization: Organization, account: string): ReadonlyArray<OrganizationNode> => {
  const node = organization.nodes.find(({ id }) => id === account)
  const up = (one: OrganizationNode | undefined): ReadonlyArray<OrganizationNode> =>
    one === undefined ? [] : [one, ...up(organization.nodes.find(({ id }) => id === one.parent))]
  return up(node)
}

/** How the two accounts stand to each other, as the law book's test says. */
export type Standing = "same-account" | "cross-account" | "resource-only" | "unknown"

/** The owner of the bucket behind an access point, who can be another than the access point's. */
export const bucketOwner = (question: Question): string | undefined => {
  const found = listing(question)
  const accessPoint = found?.account.resources[found.name]?.accessPoint
  if (accessPoint === undefined || accessPoint === "unknown" || accessPoint.bucket === "unknown") return undefined
  return listing(question, accessPoint.bucket)?.account.id ?? undefined
}

export const standing = (question: Question): Standing => {
  const caller = callerAccount(question.request.principal)
  if (caller === undefined) return "resource-only"
  const owner = ownerAccount(question)
  if (owner === undefined) return "unknown"
  return owner === caller && (bucketOwner(question) ?? owner) === caller ? "same-account" : "cross-account"
}

/** The role that has the ARN, where the world lists it. */
export const roleAt = ({ world }: Question, arn: string): Role | undefined =>
  Object.values(world.accounts[accountOfArn(arn) ?? ""]?.roles ?? {}).find((role) => role.arn === arn)

const endpointAccount = ({ request, world }: Question): string | undefined => {
  const account = world.vpcEndpoints[request.viaVpcEndpoint ?? ""]?.account
  return account === "unknown" ? undefined : account
}

const sourceAccounts = ({ request }: Question): ReadonlyArray<string> =>
  Object.entries(request.context ?? {})
    .filter(([key]) => key.toLowerCase() === "aws:sourceaccount")
    .flatMap(([, values]) => values)

/** The accounts that take part in a question: caller's, owner's, bucket's, endpoint's, and a calling service's. */
export const involvedAccounts = (question: Question): ReadonlySet<string | undefined> =>
  new Set([
    callerAccount(question.request.principal),
    ownerAccount(question),
    bucketOwner(question),
    endpointAccount(question),
    ...sourceAccounts(question)
  ])
