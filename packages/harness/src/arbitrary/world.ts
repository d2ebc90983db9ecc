import type { Policy, World } from "@countersign/engine"
import { account } from "./account.ts"
import type { Recipe } from "./Choices.ts"
import { every, most } from "./entries.ts"
import { Made } from "./Made.ts"
import { organizations } from "./organization.ts"
import * as policies from "./policy.ts"
import { always, oneOf, weighted } from "./recipes.ts"
import { accounts as ids, endpoints } from "./vocabulary.ts"

const [a, b, c, d] = ids

const owner = oneOf([a, b])
const vpc = oneOf(["vpc-1", "vpc-2"])
const kind = oneOf(["gateway", "interface"] as const)
const policy = weighted<Policy | "none">([1, always("none")], [4, policies.endpointPolicy])

const endpoint =
  (id: string): Recipe<World.VpcEndpoint> =>
  (choices) => ({ id, account: owner(choices), vpc: vpc(choices), kind: kind(choices), policy: policy(choices) })

const first = every([a, b].map((id) => [id, account(id)]))
const further = most([c, d].map((id) => [id, account(id)]))
const vpcEndpoints = every(endpoints.map((id) => [id, endpoint(id)]))

/**
 * Two to four accounts in no organization, one or two, with every type of policy, all of it known.
 */
export const world = new Made<World.World>((choices) => ({
  organizations: organizations(choices),
  accounts: { ...first(choices), ...further(choices) },
  vpcEndpoints: vpcEndpoints(choices)
}))
