import type { Account, Fact, Policy, PolicyType, Principal, Role, User } from "@countersign/engine"
import { Arn, supportsResourcePolicy } from "@countersign/engine"
import { bucketOwner, callerAccount, listing, nodesAbove, organizationOf, ownerAccount } from "./parties.ts"
import { inEntry, known, merged, one, place, type Place } from "./Place.ts"
import type { Question } from "./Question.ts"

const callerArn = (principal: Principal.Principal): string | undefined => {
  if (principal.type === "user" || principal.type === "user-session") return principal.arn
  if (principal.type === "role-session") return principal.roleArn
  return principal.type === "federated-user" ? principal.federatedBy : undefined
}

interface Identity {
  readonly account: Account
  readonly kind: "users" | "roles"
  readonly name: string
  readonly entry: User | Role
}

/** The user or role that the caller is, or is a session of, where its account lists it. */
export const identityOf = ({ request, world }: Question): Identity | undefined => {
  const account = world.accounts[callerAccount(request.principal) ?? ""]
  const arn = callerArn(request.principal)
  if (account === undefined || arn === undefined) return undefined
  for (const kind of ["users", "roles"] as const) {
    const found = Object.entries(account[kind]).find(([, entry]) => entry.arn === arn)
    if (found !== undefined) return { account, kind, name: found[0], entry: found[1] }
  }
  return undefined
}

const identityPlaces = (question: Question): ReadonlyArray<Place> => {
  const identity = identityOf(question)
  if (identity === undefined) return []
  const { account, entry, kind, name } = identity
  return [
    ...place("IDENTITY_BASED_POLICY", account.id, account.id, known(entry.identityPolicies), (made, identityPolicies) =>
      inEntry(made, account.id, kind, name, { identityPolicies })
    ),
    ...place("PERMISSIONS_BOUNDARY", account.id, account.id, one(entry.permissionsBoundary), (made, policies) =>
      inEntry(made, account.id, kind, name, { permissionsBoundary: merged(policies) })
    )
  ]
}

const groupPlaces = (question: Question): ReadonlyArray<Place> => {
  const identity = identityOf(question)
  if (identity === undefined || !("groups" in identity.entry)) return []
  const { account } = identity
  const groups = identity.entry.groups === "unknown" ? [] : identity.entry.groups
  return groups.flatMap((name) =>
    place(
      "IDENTITY_BASED_POLICY",
      account.id,
      account.id,
      known(account.groups[name]?.identityPolicies),
      (made, identityPolicies) => inEntry(made, account.id, "groups", name, { identityPolicies })
    )
  )
}

const sessionPlaces = (question: Question): ReadonlyArray<Place> => {
  const { principal } = question.request
  if (principal.type !== "role-session" && principal.type !== "federated-user") return []
  const { sessionPolicies, ...rest } = principal
  const account = callerAccount(principal)
  return place("SESSION_POLICY", account, account ?? "", known(sessionPolicies ?? []), (made, policies) => {
    const passed = policies.length === 0 ? rest : { ...rest, sessionPolicies: policies }
    return { ...made, request: { ...made.request, principal: passed } }
  })
}

const slots = {
  SERVICE_CONTROL_POLICY: ["scp", "serviceControlPolicies"],
  RESOURCE_CONTROL_POLICY: ["rcp", "resourceControlPolicies"]
} as const

const controlPlaces = (
  question: Question,
  policyType: keyof typeof slots,
  account: string | undefined
): ReadonlyArray<Place> => {
  const [feature, slot] = slots[policyType]
  const organization = account === undefined ? undefined : organizationOf(question, account)
  if (organization === undefined || account === undefined || organization.features[feature] !== true) return []
  const put = ({ request, world }: Question, id: string, policies: Fact<ReadonlyArray<Policy>>): Question => ({
    request,
    world: {
      ...world,
      organizations: world.organizations.map((other) =>
        other.id === organization.id
          ? { ...other, nodes: other.nodes.map((node) => (node.id === id ? { ...node, [slot]: policies } : node)) }
          : other
      )
    }
  })
  return nodesAbove(organization, account).flatMap((node) =>
    place(policyType, account, node.id, known(node[slot]), (made, policies) => put(made, node.id, policies))
  )
}

const ofResource = (question: Question, arn: string): ReadonlyArray<Place> => {
  const found = listing(question, arn)
  const parsed = Arn.parse(arn)
  if (found === undefined || parsed === undefined || supportsResourcePolicy(parsed) === "no") return []
  const { account, name } = found
  return place(
    "RESOURCE_BASED_POLICY",
    account.id,
    account.id,
    one(account.resources[name]!.policy),
    (made, policies) => inEntry(made, account.id, "resources", name, { policy: merged(policies) })
  )
}

const bucketOf = (question: Question): string | undefined => {
  const found = listing(question)
  const accessPoint = found?.account.resources[found.name]?.accessPoint
  return accessPoint === undefined || accessPoint === "unknown" || accessPoint.bucket === "unknown"
    ? undefined
    : accessPoint.bucket
}

const resourcePlaces = (question: Question): ReadonlyArray<Place> => {
  const bucket = bucketOf(question)
  return [
    ...ofResource(question, question.request.resource),
    ...(bucket === undefined ? [] : ofResource(question, bucket))
  ]
}

const trustPlaces = (question: Question): ReadonlyArray<Place> => {
  const { action, resource } = question.request
  const account = question.world.accounts[ownerAccount(question) ?? ""]
  const found = Object.entries(account?.roles ?? {}).find(([, { arn }]) => arn === resource)
  if (account === undefined || found === undefined || !action.toLowerCase().startsWith("sts:")) return []
  const [name, role] = found
  return place("ROLE_TRUST_POLICY", account.id, account.id, one(role.trustPolicy), (made, policies) =>
    inEntry(made, account.id, "roles", name, { trustPolicy: merged(policies) })
  )
}

const endpointPlaces = (question: Question): ReadonlyArray<Place> => {
  const id = question.request.viaVpcEndpoint
  const endpoint = id === undefined ? undefined : question.world.vpcEndpoints[id]
  if (id === undefined || endpoint === undefined) return []
  return place("VPC_ENDPOINT_POLICY", undefined, id, one(endpoint.policy), ({ request, world }, policies) => ({
    request,
    world: { ...world, vpcEndpoints: { ...world.vpcEndpoints, [id]: { ...endpoint, policy: merged(policies) } } }
  }))
}

const resourceControlPlaces = (question: Question): ReadonlyArray<Place> =>
  [...new Set([ownerAccount(question), bucketOwner(question)])].flatMap((owner) =>
    controlPlaces(question, "RESOURCE_CONTROL_POLICY", owner)
  )

const serviceControlPlaces = (question: Question): ReadonlyArray<Place> =>
  controlPlaces(question, "SERVICE_CONTROL_POLICY", callerAccount(question.request.principal))

type Find = (question: Question) => ReadonlyArray<Place>

/** Where each policy type is looked for: on the caller's side, the resource's, the way. */
const finders: ReadonlyArray<readonly [policyTypes: ReadonlyArray<PolicyType>, find: Find]> = [
  [["IDENTITY_BASED_POLICY", "PERMISSIONS_BOUNDARY"], identityPlaces],
  [["IDENTITY_BASED_POLICY"], groupPlaces],
  [["SESSION_POLICY"], sessionPlaces],
  [["SERVICE_CONTROL_POLICY"], serviceControlPlaces],
  [["RESOURCE_BASED_POLICY"], resourcePlaces],
  [["ROLE_TRUST_POLICY"], trustPlaces],
  [["RESOURCE_CONTROL_POLICY"], resourceControlPlaces],
  [["VPC_ENDPOINT_POLICY"], endpointPlaces]
]

/** Every known place whose policies may take part in the question. */
export const places = (question: Question): ReadonlyArray<Place> => finders.flatMap(([, find]) => find(question))

/** The first known place of one of the policy types. */
export const firstPlaceOf = (question: Question, ...policyTypes: ReadonlyArray<PolicyType>): Place | undefined => {
  for (const [types, find] of finders) {
    if (!types.some((type) => policyTypes.includes(type))) continue
    const found = find(question).find(({ policyType }) => policyTypes.includes(policyType))
    if (found !== undefined) return found
  }
  return undefined
}

export const placesOf = (question: Question, ...policyTypes: ReadonlyArray<PolicyType>): ReadonlyArray<Place> =>
  finders
    .filter(([types]) => types.some((type) => policyTypes.includes(type)))
    .flatMap(([, find]) => find(question))
    .filter(({ policyType }) => policyTypes.includes(policyType))
