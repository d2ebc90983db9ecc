import { nobody, type PrincipalElement } from "@countersign/engine"
import { awsPrincipals, everyone } from "../scenario/statements.ts"
import type { Recipe } from "./Choices.ts"
import { always, map, oneOf, several, weighted } from "./recipes.ts"
import {
  accounts,
  canonicalUserId,
  roleArn,
  roleId,
  roleNames,
  samlProvider,
  services,
  sessionNames,
  userArn,
  userId,
  userNames
} from "./vocabulary.ts"

const ofAccount = (account: string): ReadonlyArray<string> => [
  account,
  `arn:aws:iam::${account}:root`,
  ...userNames.map((name) => userArn(account, name)),
  ...roleNames.map((name) => roleArn(account, name)),
  ...sessionNames.map((session) => `arn:aws:sts::${account}:assumed-role/app/${session}`),
  `arn:aws:sts::${account}:federated-user/fay`,
  userId(account, "ann"),
  roleId(account, "app")
]

/** Whom `{"AWS": …}` names: of the first two accounts mostly, with a path left out and a deleted role's id. */
const awsNames: ReadonlyArray<string> = [
  ...accounts.slice(0, 3).flatMap(ofAccount),
  "arn:aws:iam::111111111111:role/deploy",
  "AROA1111GONE"
]

const aws: Recipe<PrincipalElement> = map(several(oneOf(awsNames), 1, 6), (values) => awsPrincipals(...values))

const [first, second, third] = services

const service: Recipe<PrincipalElement> = map(
  oneOf([[first], [second], [third], [first, second], [first, third], [second, third], services]),
  (values) => ({ ...nobody, service: values })
)

const canonical: Recipe<PrincipalElement> = map(oneOf(accounts.slice(0, 2)), (account) => ({
  ...nobody,
  canonicalUser: [canonicalUserId(account)]
}))

const mixed: Recipe<PrincipalElement> = (choices) => ({ ...aws(choices), service: service(choices).service })

const everyAwsPrincipal = awsPrincipals("*")

/** `Principal` as resource-based policies use it. */
export const principalElement: Recipe<PrincipalElement> = weighted(
  [8, aws],
  [5, always(everyone)],
  [4, always(everyAwsPrincipal)],
  [2, service],
  [1, mixed],
  [1, canonical]
)

/** `NotPrincipal`, which goes with `Deny` alone. */
export const notPrincipal: Recipe<PrincipalElement> = map(weighted([1, aws], [1, mixed]), (element) => ({
  ...element,
  negated: true
}))

/** An identity provider, in a trust policy. */
export const federated: Recipe<PrincipalElement> = map(oneOf(accounts.slice(0, 2)), (account) => ({
  ...nobody,
  federated: [samlProvider(account)]
}))

/** Whom a trust policy names besides identity providers. */
export const trusted: Recipe<PrincipalElement> = weighted([8, aws], [2, always(everyAwsPrincipal)], [1, service])
