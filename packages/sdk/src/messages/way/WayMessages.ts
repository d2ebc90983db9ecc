import type { DifferenceCode } from "../../compare/Difference.ts"
import type { Purpose } from "../../operations/Purpose.ts"
import type { ChainNoteCode } from "../../paths/chainNotes.ts"

type None = Readonly<Record<string, never>>
interface Account {
  readonly account: string
}
interface Caller {
  readonly caller: string
}

/** How many chains of how many roles each were found, and whether there are more of that length. */
interface Chains {
  readonly count: number
  readonly roles: number
  readonly more: boolean
}

type Aspects = { readonly [Code in DifferenceCode as `aspect.${Code}`]: None }
type ResourceBased = { readonly [Code in DifferenceCode as `resource-based.${Code}`]: Caller }
type RoleBased = { readonly [Code in DifferenceCode as `role-based.${Code}`]: None }
type ChainNotes = { readonly [Code in ChainNoteCode as `chain.${Code}`]: None }

/** Operations, chains of roles and both ways to a resource. */
export interface WayMessages extends Aspects, ResourceBased, RoleBased, ChainNotes {
  readonly "brief.request": { readonly action: string; readonly resource: string }
  readonly "brief.caller": Caller
  readonly "brief.trusted": Account
  readonly "brief.trusting": Account
  readonly "brief.account": Account
  readonly "brief.unknown-account": None
  readonly "brief.missing": None
  readonly "operation.needs": { readonly operation: string; readonly count: number }
  readonly "operation.why": { readonly source: string }
  readonly "operation.in-full": { readonly index: number; readonly purpose: Purpose }
  readonly "paths.certain": Chains
  readonly "paths.perhaps": Chains
  readonly "paths.none": { readonly reached: number }
  readonly "paths.from": None
  readonly "paths.chain": { readonly index: number; readonly count: number }
  readonly "paths.assume": { readonly role: string }
  readonly "paths.without-role": None
  readonly "paths.cut": None
  readonly "compare.resource-based": None
  readonly "compare.role-based": { readonly role: string }
  readonly "compare.no-role": Account
  readonly "compare.no-owner": None
  readonly "compare.differences": None
  readonly "compare.by-resource": None
  readonly "compare.by-role": None
}
