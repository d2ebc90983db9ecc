import type { Policy, Principal, World } from "@countersign/engine"
import type { Recipe } from "./Choices.ts"
import { sessionPolicy } from "./policy.ts"
import { always, map, oneOf, several, type Weighted, weighted } from "./recipes.ts"
import { colours, services, sessionNames } from "./vocabulary.ts"

interface Passed {
  readonly sessionPolicies?: ReadonlyArray<Policy>
}

const passed: Recipe<Passed> = weighted<Passed>(
  [3, always({})],
  [2, map(several(sessionPolicy, 1, 2), (sessionPolicies) => ({ sessionPolicies }))]
)

interface Tagged {
  readonly sessionTags?: Readonly<Record<string, string>>
}

const tagged: Recipe<Tagged> = weighted<Tagged>(
  [2, always({})],
  [1, map(oneOf(colours), (team) => ({ sessionTags: { team } }))]
)

const flag = oneOf([false, true])

const users = (arns: ReadonlyArray<string>): Recipe<Principal.Principal> => {
  const arn = oneOf(arns)
  return weighted<Principal.Principal>(
    [5, map(arn, (one) => ({ type: "user", arn: one }))],
    [1, (choices) => ({ type: "user-session", arn: arn(choices), mfa: flag(choices) })]
  )
}

const names = oneOf(sessionNames)

const roleSessions = (arns: ReadonlyArray<string>): Recipe<Principal.Principal> => {
  const arn = oneOf(arns)
  return (choices) => ({
    type: "role-session",
    roleArn: arn(choices),
    sessionName: names(choices),
    ...passed(choices),
    ...tagged(choices)
  })
}

const federatedUsers = (arns: ReadonlyArray<string>): Recipe<Principal.Principal> => {
  const arn = oneOf(arns)
  return (choices) => ({ type: "federated-user", name: "fay", federatedBy: arn(choices), ...passed(choices) })
}

const roots = (accounts: ReadonlyArray<string>): Recipe<Principal.Principal> =>
  map(oneOf(accounts), (account) => ({ type: "root", account }))

const outsiders = weighted<Principal.Principal>(
  [1, map(oneOf(services), (service) => ({ type: "service", service }))],
  [1, always({ type: "anonymous" })]
)

const logins = (accounts: ReadonlyArray<string>): Recipe<Principal.Principal> =>
  map(oneOf(accounts), (account) => ({ type: "saml", provider: `arn:aws:iam::${account}:saml-provider/adfs` }))

const when = (
  from: ReadonlyArray<string>,
  weight: number,
  of: (from: ReadonlyArray<string>) => Recipe<Principal.Principal>
): ReadonlyArray<Weighted<Principal.Principal>> => (from.length === 0 ? [] : [[weight, of(from)]])

/** Every kind of caller, of the accounts of a world. */
export const principal = ({ accounts }: World.World): Recipe<Principal.Principal> => {
  const all = Object.values(accounts)
  const ids = all.map(({ id }) => id)
  const userArns = all.flatMap((account) => Object.values(account.users).map(({ arn }) => arn))
  const roleArns = all.flatMap((account) => Object.values(account.roles).map(({ arn }) => arn))
  return weighted(
    ...when(userArns, 6, users),
    ...when(roleArns, 9, roleSessions),
    ...when(userArns, 1, federatedUsers),
    ...when(ids, 2, roots),
    [2, outsiders],
    ...when(ids, 1, logins)
  )
}
