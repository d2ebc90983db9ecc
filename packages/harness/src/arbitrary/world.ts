import type { Policy, World } from "@countersign/engine"
import fc from "fast-check"
import { simplestFirst } from "./mostly.ts"
import { account } from "./account.ts"
import { organizations } from "./organization.ts"
import * as policies from "./policy.ts"
import { accounts, endpoints } from "./vocabulary.ts"

const [a, b, c, d] = accounts

const endpoint = (id: string): fc.Arbitrary<World.VpcEndpoint> =>
  fc.record({
    id: fc.constant(id),
    account: fc.constantFrom(a, b),
    vpc: fc.constantFrom("vpc-1", "vpc-2"),
    kind: fc.constantFrom("gateway" as const, "interface" as const),
    policy: simplestFirst<Policy | "none">(
      { arbitrary: fc.constant("none" as const), weight: 1 },
      { arbitrary: policies.endpointPolicy, weight: 4 }
    )
  })

/**
 * Two to four accounts in no organization, one or two, with every type of policy, all of it known.
 */
export const world: fc.Arbitrary<World.World> = fc
  .record({
    organizations,
    accounts: fc.record(
      { [a]: account(a), [b]: account(b), [c]: account(c), [d]: account(d) },
      { requiredKeys: [a, b] }
    ),
    vpcEndpoints: fc.record(Object.fromEntries(endpoints.map((id) => [id, endpoint(id)])))
  })
  .map((found) => found as World.World)
