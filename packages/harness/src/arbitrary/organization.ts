import type { Organization, OrganizationNode, Policy } from "@countersign/engine"
import { PublicAccessBlock } from "@countersign/engine"
import type { Recipe } from "./Choices.ts"
import * as policies from "./policy.ts"
import { always, mostly, several, weighted } from "./recipes.ts"
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

const serviceControlPolicies: Recipe<ReadonlyArray<Policy>> = weighted(
  [12, several(policies.serviceControlPolicy, 1, 2)],
  [1, always([])]
)

const resourceControlPolicies: Recipe<ReadonlyArray<Policy>> = weighted(
  [1, always([])],
  [1, several(policies.resourceControlPolicy, 1, 2)]
)

type Place = Pick<OrganizationNode, "id" | "parent" | "type">

const unit = (depth: number): string => (depth === 0 ? "r-1" : `ou-${depth}`)

const placesOf = ({ depth, members }: Layout): ReadonlyArray<Place> => [
  { id: "r-1", type: "root" },
  ...Array.from({ length: depth }, (_, index): Place => ({ id: unit(index + 1), type: "ou", parent: unit(index) })),
  ...members.map((id): Place => ({ id, type: "account", parent: unit(depth) }))
]

const usuallyOn = mostly(3, true, false)

const of = (one: Layout): Recipe<Organization> => {
  const places = placesOf(one)
  return (choices) => ({
    id: one.id,
    rootId: "r-1",
    managementAccountId: one.manager,
    features: { scp: usuallyOn(choices), rcp: usuallyOn(choices) },
    nodes: places.map((place) => ({
      ...place,
      serviceControlPolicies: serviceControlPolicies(choices),
      resourceControlPolicies: resourceControlPolicies(choices),
      publicAccessBlock: PublicAccessBlock.off
    }))
  })
}

const laidOut = (all: ReadonlyArray<Layout>): Recipe<ReadonlyArray<Organization>> => {
  const recipes = all.map(of)
  return (choices) => recipes.map((recipe) => recipe(choices))
}

/** No organization, one or two, with accounts outside and inside, and management accounts among them. */
export const organizations: Recipe<ReadonlyArray<Organization>> = weighted(
  ...layouts.map((all) => [1, laidOut(all)] as const)
)
