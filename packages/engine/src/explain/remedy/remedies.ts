import { decide } from "../../evaluate/decide.ts"
import type { PolicyType } from "../../policy/PolicyType.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import type { Evaluation } from "../../verdict/Evaluation.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { additions } from "./additions.ts"
import { apply, bring, without } from "./apply.ts"
import { type Denial, denies, isMeant } from "./denies.ts"
import { fulfilments } from "./fulfilments.ts"
import { avoidance, meantDeny } from "./meant.ts"
import { narrowing } from "./narrowings.ts"
import { openings } from "./openings.ts"
import { places } from "./place.ts"
import type { MeantDeny, Part, Remedy } from "./Remedy.ts"

type Parts = ReadonlyArray<Part>

/** What the request comes to with the changes made. */
export const outcome = (applied: AppliedPolicies, context: RequestContext, parts: Parts): Admits.Admits =>
  decide(apply(applied, parts), bring(context, parts))

type Reaches = (parts: Parts) => boolean

/** The changes without those that are not needed, tried from the last to the first. */
const needed = (parts: Parts, reaches: Reaches): Parts =>
  parts.toReversed().reduce<Parts>((kept, part) => {
    const fewer = kept.filter((one) => one !== part)
    return reaches(fewer) ? fewer : kept
  }, parts)

const burdens: Readonly<Record<Part["owner"], number>> = {
  caller: 0,
  "caller's administrator": 1,
  "resource's owner": 2,
  "endpoint's owner": 3,
  organization: 4
}

// What is hardest to change comes last, and is the first that one tries to do without.
const byBurden = (left: Part, right: Part): number => burdens[left.owner] - burdens[right.owner]

const isAddition = ({ change }: Part): boolean => change.kind === "add"

const isGrantOf =
  (...policyTypes: ReadonlyArray<PolicyType>) =>
  (part: Part): boolean =>
    isAddition(part) && part.policyType !== undefined && policyTypes.includes(part.policyType)

/** Ways to an Allow that differ: what the request brings, what its own side grants, what the resource's side grants. */
const ways = (fixed: Parts, added: Parts, brought: Parts): ReadonlyArray<Parts> => {
  const onResource = isGrantOf("RESOURCE_BASED_POLICY", "ROLE_TRUST_POLICY")
  const onIdentity = isGrantOf("IDENTITY_BASED_POLICY")
  const silentTypes = new Set(brought.map(({ policyType }) => policyType))
  return [
    ...(brought.length === 0 ? [] : [[...brought, ...added.filter(({ policyType }) => !silentTypes.has(policyType))]]),
    added.filter((part) => !onResource(part)),
    added.filter((part) => !onIdentity(part)),
    added
  ].map((way) => [...fixed, ...way].toSorted(byBurden))
}

const weight = ({ parts }: Remedy): number =>
  parts.reduce((sum, { excess, owner }) => sum + 10 + burdens[owner] + (excess === undefined ? 0 : 5), 0)

const certainty = ({ outcome: reached }: Remedy): number => (reached === Admits.allow ? 0 : 1)

const signature = (parts: Parts): string =>
  JSON.stringify(
    parts
      .map(({ attachTo, change, policyType }) => `${policyType} ${attachTo} ${change.kind}`)
      .toSorted((a, b) => (a < b ? -1 : 1))
  )

const distinct = (found: ReadonlyArray<Remedy>): ReadonlyArray<Remedy> => [
  ...new Map(found.map((remedy) => [signature(remedy.parts), remedy])).values()
]

const solve = (
  applied: AppliedPolicies,
  context: RequestContext,
  candidates: ReadonlyArray<Parts>,
  besides: ReadonlyArray<MeantDeny>
): ReadonlyArray<Remedy> => {
  const after = (parts: Parts): Admits.Admits => outcome(applied, context, parts)
  const settles = candidates.filter((parts) => after(parts) === Admits.allow)
  const opens = settles.length > 0 ? settles : candidates.filter((parts) => Admits.mayAllow(after(parts)))
  const reaches: Reaches =
    settles.length > 0 ? (parts) => after(parts) === Admits.allow : (parts) => Admits.mayAllow(after(parts))
  return distinct(
    opens.map((parts) => needed(parts, reaches)).map((parts) => ({ parts, outcome: after(parts), besides }))
  )
    .filter(({ parts }) => parts.length > 0)
    .toSorted((left, right) => certainty(left) - certainty(right) || weight(left) - weight(right))
}

/** What can be done about a denial, and the denies that are better left alone. */
export interface Remedies {
  readonly remedies: ReadonlyArray<Remedy>
  readonly meant: ReadonlyArray<MeantDeny>
}

// The outcome is that of the world as it stands: the denies that were meant are still in it.
const beside = (
  applied: AppliedPolicies,
  context: RequestContext,
  candidates: ReadonlyArray<Parts>,
  meant: ReadonlyArray<Denial>
): ReadonlyArray<Remedy> => {
  const left = new Set(meant.map(({ statement }) => statement))
  const lifted = without(applied, (statement) => left.has(statement))
  return solve(lifted, context, candidates, meant.map(meantDeny)).map((remedy) => ({
    ...remedy,
    outcome: outcome(applied, context, remedy.parts)
  }))
}

/**
 * The changes that turn a denial into an Allow, ranked: what settles the request first, then the fewest and nearest
 * changes. Each part of a remedy is needed. Denies that were meant are not opened: a request can only bring what
 * they ask for.
 */
export const remedies = (applied: AppliedPolicies, context: RequestContext, evaluation: Evaluation): Remedies => {
  const found = denies(applied, context)
  const isLeft = (denial: Denial): boolean => isMeant(denial) || narrowing(denial, context).length === 0
  const meant = found.filter(isLeft)
  const narrowed = found.filter((denial) => !isLeft(denial)).flatMap((denial) => narrowing(denial, context))
  const fixed = [...narrowed, ...openings(applied), ...meant.flatMap(avoidance)]
  const candidates = ways(fixed, additions(applied, context), fulfilments(evaluation, places(applied)))
  const solved = solve(applied, context, candidates, [])
  return {
    meant: meant.map(meantDeny),
    remedies: solved.length > 0 || meant.length === 0 ? solved : beside(applied, context, candidates, meant)
  }
}
