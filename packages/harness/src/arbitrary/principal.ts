import type { Policy, Principal, World } from "@countersign/engine"
import fc from "fast-check"
import { simplestFirst } from "./mostly.ts"
import { sessionPolicy } from "./policy.ts"
import { colours, services, sessionNames } from "./vocabulary.ts"

const sessionPolicies: fc.Arbitrary<{ readonly sessionPolicies?: ReadonlyArray<Policy> }> = simplestFirst(
  { arbitrary: fc.constant({}), weight: 3 },
  {
    arbitrary: fc
      .array(sessionPolicy, { minLength: 1, maxLength: 2, size: "max" })
      .map((passed) => ({ sessionPolicies: passed })),
    weight: 2
  }
)

const sessionTags = simplestFirst(
  { arbitrary: fc.constant({}), weight: 2 },
  { arbitrary: fc.constantFrom(...colours).map((team) => ({ sessionTags: { team } })), weight: 1 }
)

const users = (arns: ReadonlyArray<string>): fc.Arbitrary<Principal.Principal> =>
  fc.oneof(
    { arbitrary: fc.record({ type: fc.constant("user" as const), arn: fc.constantFrom(...arns) }), weight: 5 },
    {
      arbitrary: fc.record({
        type: fc.constant("user-session" as const),
        arn: fc.constantFrom(...arns),
        mfa: fc.boolean()
      }),
      weight: 1
    }
  )

const roleSessions = (arns: ReadonlyArray<string>): fc.Arbitrary<Principal.Principal> =>
  fc
    .tuple(fc.constantFrom(...arns), fc.constantFrom(...sessionNames), sessionPolicies, sessionTags)
    .map(([roleArn, sessionName, passed, tags]) => ({ type: "role-session", roleArn, sessionName, ...passed, ...tags }))

const federatedUsers = (arns: ReadonlyArray<string>): fc.Arbitrary<Principal.Principal> =>
  fc
    .tuple(fc.constantFrom(...arns), sessionPolicies)
    .map(([federatedBy, passed]) => ({ type: "federated-user", name: "fay", federatedBy, ...passed }))

const roots = (accounts: ReadonlyArray<string>): fc.Arbitrary<Principal.Principal> =>
  fc.record({ type: fc.constant("root" as const), account: fc.constantFrom(...accounts) })

const outsiders: fc.Arbitrary<Principal.Principal> = fc.oneof(
  fc.constantFrom(...services).map((service) => ({ type: "service", service }) as const),
  fc.constant({ type: "anonymous" } as const)
)

const logins = (accounts: ReadonlyArray<string>): fc.Arbitrary<Principal.Principal> =>
  fc
    .constantFrom(...accounts)
    .map((account) => ({ type: "saml", provider: `arn:aws:iam::${account}:saml-provider/adfs` }) as const)

const when = <A>(
  from: ReadonlyArray<string>,
  weight: number,
  of: (from: ReadonlyArray<string>) => fc.Arbitrary<A>
): ReadonlyArray<fc.WeightedArbitrary<A>> => (from.length === 0 ? [] : [{ arbitrary: of(from), weight }])

/** Every kind of caller, of the accounts of a world. */
export const principal = ({ accounts }: World.World): fc.Arbitrary<Principal.Principal> => {
  const all = Object.values(accounts)
  const ids = all.map(({ id }) => id)
  const userArns = all.flatMap((account) => Object.values(account.users).map(({ arn }) => arn))
  const roleArns = all.flatMap((account) => Object.values(account.roles).map(({ arn }) => arn))
  return fc.oneof(
    ...when(userArns, 6, users),
    ...when(roleArns, 9, roleSessions),
    ...when(userArns, 1, federatedUsers),
    ...when(ids, 2, roots),
    { arbitrary: outsiders, weight: 2 },
    ...when(ids, 1, logins)
  )
}
