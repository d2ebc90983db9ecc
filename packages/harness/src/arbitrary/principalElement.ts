import type { PrincipalElement } from "@countersign/engine"
import fc from "fast-check"
import { awsPrincipals, everyone, nobody } from "../scenario/statements.ts"
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

const aws: fc.Arbitrary<PrincipalElement> = fc
  .array(fc.constantFrom(...awsNames), { minLength: 1, maxLength: 6, size: "max" })
  .map((values) => awsPrincipals(...values))

const service: fc.Arbitrary<PrincipalElement> = fc
  .subarray([...services], { minLength: 1 })
  .map((values) => ({ ...nobody, service: values }))

const canonical: fc.Arbitrary<PrincipalElement> = fc
  .constantFrom(...accounts.slice(0, 2))
  .map((account) => ({ ...nobody, canonicalUser: [canonicalUserId(account)] }))

const mixed: fc.Arbitrary<PrincipalElement> = fc.tuple(aws, service).map(([one, other]) => ({ ...one, ...pick(other) }))

const pick = ({ service: values }: PrincipalElement) => ({ service: values })

const everyAwsPrincipal = awsPrincipals("*")

/** `Principal` as resource-based policies use it. */
export const principalElement: fc.Arbitrary<PrincipalElement> = fc.oneof(
  { arbitrary: aws, weight: 8 },
  { arbitrary: fc.constant(everyone), weight: 5 },
  { arbitrary: fc.constant(everyAwsPrincipal), weight: 4 },
  { arbitrary: service, weight: 2 },
  { arbitrary: mixed, weight: 1 },
  { arbitrary: canonical, weight: 1 }
)

/** `NotPrincipal`, which goes with `Deny` alone. */
export const notPrincipal: fc.Arbitrary<PrincipalElement> = fc
  .oneof(aws, mixed)
  .map((element) => ({ ...element, negated: true }))

/** An identity provider, in a trust policy. */
export const federated: fc.Arbitrary<PrincipalElement> = fc
  .constantFrom(...accounts.slice(0, 2))
  .map((account) => ({ ...nobody, federated: [samlProvider(account)] }))

/** Whom a trust policy names besides identity providers. */
export const trusted: fc.Arbitrary<PrincipalElement> = fc.oneof(
  { arbitrary: aws, weight: 8 },
  { arbitrary: fc.constant(everyAwsPrincipal), weight: 2 },
  { arbitrary: service, weight: 1 }
)
