import { Result } from "effect"
import { expect, it } from "vitest"
import { applies } from "../../src/world/AppliedPolicies.ts"
import type { User } from "../../src/world/Account.ts"
import { type Check, selectPolicies } from "../../src/world/selectPolicies.ts"
import { account, allow, policy, role, user, world } from "../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/team/ana"
const etl = "arn:aws:iam::111111111111:role/team/Etl"

const places = (known: Partial<User>, complete = true) =>
  world([account("111111111111", { complete, users: { ana: user(ana, known) }, roles: { Etl: role(etl) } })])

const select = (where: ReturnType<typeof places>, principal: Check["principal"] = { type: "user", arn: ana }) =>
  Result.getOrThrow(selectPolicies(where, { principal, action: "s3:ListAllMyBuckets", resource: "*" }))

const missing = ({ identityBased, sessionPolicies }: ReturnType<typeof select>) =>
  [identityBased, sessionPolicies].flatMap((slot) => (applies(slot) ? slot.missing : []))

// @clause principal.groups
it("groups that nobody lists are missing as the user's groups", () => {
  expect(missing(select(places({ groups: "unknown" })))).toEqual([{ kind: "groups", of: ana }])
})

// @clause principal.groups
it("the policies of a group that is not described are missing under the group's ARN", () => {
  expect(missing(select(places({ groups: ["readers"] }, false)))).toEqual([
    { kind: "policies", policyType: "IDENTITY_BASED_POLICY", of: "arn:aws:iam::111111111111:group/readers" }
  ])
})

// @clause session.scope
it("unknown session policies are missing under the session's ARN, which has no path", () => {
  const principal = { type: "role-session", roleArn: etl, sessionName: "nightly", sessionPolicies: "unknown" } as const
  expect(missing(select(places({}), principal))).toEqual([
    {
      kind: "policies",
      policyType: "SESSION_POLICY",
      of: "arn:aws:sts::111111111111:assumed-role/Etl/nightly"
    }
  ])
})

it("policies know the user that carries them", () => {
  const { identityBased } = select(places({ identityPolicies: [policy(allow("*", "*"))] }))
  expect(applies(identityBased) && identityBased.policies.map(({ attachedTo }) => attachedTo)).toEqual([ana])
})
