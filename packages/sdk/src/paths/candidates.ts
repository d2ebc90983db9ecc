import { Arn, type Policy, type Principal, type Role, type World } from "@countersign/engine"
import { mayReach } from "./ownPolicies.ts"

/** The roles of a world by the names to which their trust policies speak; `others` may speak to anybody. */
interface TrustIndex {
  readonly byArn: ReadonlyMap<string, Role>
  readonly byName: ReadonlyMap<string, ReadonlyArray<Role>>
  readonly others: ReadonlyArray<Role>
}

const indexes = new WeakMap<World.World, TrustIndex>()

const anybody = "*"

const namesOf = ({ document }: Policy): ReadonlyArray<string> =>
  document.statements
    .filter(({ effect }) => effect === "Allow")
    .flatMap(({ principal }) => {
      if (principal === undefined || principal.negated || principal.everyone) return [anybody]
      return [...principal.aws, ...principal.service, ...principal.federated]
    })

const trusted = ({ arn, trustPolicy, trustsItself }: Role): ReadonlyArray<string> => {
  if (trustPolicy === "unknown") return [anybody]
  return [...(trustPolicy === "none" ? [] : namesOf(trustPolicy)), ...(trustsItself === true ? [arn] : [])]
}

const entry = (byName: Map<string, Array<Role>>, name: string): Array<Role> => {
  const roles: Array<Role> = []
  byName.set(name, roles)
  return roles
}

const make = (world: World.World): TrustIndex => {
  const byName = new Map<string, Array<Role>>()
  const others: Array<Role> = []
  const roles = Object.values(world.accounts).flatMap((account) => Object.values(account.roles))
  for (const role of roles) {
    const names = new Set(trusted(role))
    if (names.has(anybody)) others.push(role)
    else for (const name of names) (byName.get(name) ?? entry(byName, name)).push(role)
  }
  return { byArn: new Map(roles.map((role) => [role.arn, role])), byName, others }
}

const indexOf = (world: World.World): TrustIndex => {
  const index = indexes.get(world) ?? make(world)
  indexes.set(world, index)
  return index
}

const ofAccount = (arn: Arn.Arn | undefined): ReadonlyArray<string> =>
  arn === undefined ? [] : [arn.account, `arn:${arn.partition}:iam::${arn.account}:root`]

const sessionArn = (arn: Arn.Arn, sessionName: string): string =>
  `arn:${arn.partition}:sts::${arn.account}:assumed-role/${Arn.resourceName(arn)}/${sessionName}`

/** The names by which a trust policy can mean the principal itself. */
const ownNames = (principal: Principal.Principal): ReadonlyArray<string> => {
  switch (principal.type) {
    case "user":
    case "user-session":
      return [principal.arn]
    case "role-session": {
      const arn = Arn.parse(principal.roleArn)
      return arn === undefined ? [] : [principal.roleArn, sessionArn(arn, principal.sessionName)]
    }
    case "service":
      return [principal.service]
    case "saml":
    case "web-identity":
      return [principal.provider]
    // None of these can assume a role.
    case "federated-user":
    case "root":
    case "anonymous":
      return []
  }
}

/** The names by which a trust policy means the principal's account, and leaves the rest to its own policies. */
const accountNames = (principal: Principal.Principal): ReadonlyArray<string> => {
  if (principal.type === "user" || principal.type === "user-session") return ofAccount(Arn.parse(principal.arn))
  return principal.type === "role-session" ? ofAccount(Arn.parse(principal.roleArn)) : []
}

/** The roles whose trust policy may speak to the principal: whether it lets it in is for the engine to decide. */
export const candidates = (world: World.World, principal: Principal.Principal): ReadonlyArray<Role> => {
  const { byArn, byName, others } = indexOf(world)
  const named = (names: ReadonlyArray<string>) => names.flatMap((name) => byName.get(name) ?? [])
  const own = principal.type === "role-session" ? byArn.get(principal.roleArn) : undefined
  const throughAccount = named(accountNames(principal)).filter(({ arn }) => own === undefined || mayReach(own, arn))
  return [...new Set([...named(ownNames(principal)), ...throughAccount, ...others])]
}
