import type { Organization, OrganizationNode, Policy } from "@countersign/engine"
import { PublicAccessBlock } from "@countersign/engine"
import fc from "fast-check"
import { mostly, simplestFirst } from "./mostly.ts"
import * as policies from "./policy.ts"
import * as vocabulary from "./vocabulary.ts"

/** Which accounts are in which organization, who manages each, and how deep each account lies. */
interface Layout {
  readonly id: string
  readonly members: ReadonlyArray<string>
  readonly manager: string
  readonly depth: number
}

const unlisted = "999999999999"
const [a, b, c, d] = vocabulary.accounts
const [alpha, beta] = vocabulary.organizations

const layout = (id: string, members: ReadonlyArray<string>, manager: string, depth: number): Layout => ({
  id,
  members,
  manager,
  depth
})

const layouts: ReadonlyArray<ReadonlyArray<Layout>> = [
  [],
  [layout(alpha, [a, b], unlisted, 1)],
  [layout(alpha, [a, b, c], a, 2)],
  [layout(alpha, [a, b, c], b, 1)],
  [layout(alpha, [a], unlisted, 2), layout(beta, [b, d], unlisted, 1)],
  [layout(alpha, [a, c], unlisted, 1), layout(beta, [b], b, 0)],
  [layout(alpha, [a], a, 1)],
  [layout(beta, [b], unlisted, 3)]
]

const attached = fc.record({
  serviceControlPolicies: simplestFirst<ReadonlyArray<Policy>>(
    { arbitrary: fc.array(policies.serviceControlPolicy, { minLength: 1, maxLength: 2, size: "max" }), weight: 12 },
    { arbitrary: fc.constant([]), weight: 1 }
  ),
  resourceControlPolicies: simplestFirst<ReadonlyArray<Policy>>(
    { arbitrary: fc.constant([]), weight: 1 },
    { arbitrary: fc.array(policies.resourceControlPolicy, { minLength: 1, maxLength: 2, size: "max" }), weight: 1 }
  ),
  publicAccessBlock: fc.constant(PublicAccessBlock.off)
})

type Place = Pick<OrganizationNode, "id" | "parent" | "type">

const unit = (depth: number): string => (depth === 0 ? "r-1" : `ou-${depth}`)

const placesOf = ({ depth, members }: Layout): ReadonlyArray<Place> => [
  { id: "r-1", type: "root" },
  ...Array.from({ length: depth }, (_, index): Place => ({ id: unit(index + 1), type: "ou", parent: unit(index) })),
  ...members.map((id): Place => ({ id, type: "account", parent: unit(depth) }))
]

const of = (one: Layout): fc.Arbitrary<Organization> => {
  const places = placesOf(one)
  return fc.record({
    id: fc.constant(one.id),
    rootId: fc.constant("r-1"),
    managementAccountId: fc.constant(one.manager),
    features: fc.record({
      scp: mostly(3, true, false),
      rcp: mostly(3, true, false)
    }),
    nodes: fc.tuple(...places.map(() => attached)).map((all) => all.map((node, at) => ({ ...places[at]!, ...node })))
  })
}

/** No organization, one or two, with accounts outside and inside, and management accounts among them. */
export const organizations: fc.Arbitrary<ReadonlyArray<Organization>> = simplestFirst(
  ...layouts.map((all) => ({
    arbitrary: fc.tuple(...all.map(of)).map((found) => found as ReadonlyArray<Organization>),
    weight: 1
  }))
)
