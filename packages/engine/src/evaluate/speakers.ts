import type { CompiledStatement } from "../compile/statement.ts"
import type { Group, Speakers } from "../compile/statementIndex.ts"
import * as principal from "../match/principal.ts"
import * as resourceKey from "../match/resourceKey.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import { grantOfNamed, grantOfNamedElsewhere, wordOfNamed } from "./statement.ts"

type Statements = ReadonlyArray<CompiledStatement>

type Fold = (statements: Statements, said: number, context: RequestContext) => number

/** Folds a group of statements: those that speak of any resource, then those that speak of the target's. */
const ofGroup =
  (fold: Fold) =>
  ({ anywhere, byResource }: Group, said: number, context: RequestContext): number => {
    const before = fold(anywhere, said, context)
    const others = byResource?.get(resourceKey.ofTarget(context.target))
    return others === undefined ? before : fold(others, before, context)
  }

const addDenies = ofGroup((statements, before, context) => {
  let said = before
  for (const statement of statements) {
    said = Admits.union(said, wordOfNamed(statement, context))
    if (said === Admits.explicitDeny) return said
  }
  return said
})

const addAllows = ofGroup((statements, before, context) => {
  let said = before
  for (const statement of statements) {
    if (said === Admits.allow || said === Admits.explicitDeny) return said
    said = Admits.union(said, wordOfNamed(statement, context))
  }
  return said
})

/**
 * `words` and those of policies without principals. Denies are read first; after an Allow that applies no other adds
 * anything.
 */
export const withWords = ({ allows, denies }: Speakers, words: Admits.Admits, context: RequestContext): Admits.Admits =>
  addAllows(allows, addDenies(denies, words, context), context)

// A role session is granted directly only by a name of its own, or by `*`.
const canAdd = ({ principal: element }: CompiledStatement, said: ResourceGrant.ResourceGrants): boolean =>
  said !== ResourceGrant.limited || (element !== undefined && principal.canNameDirectly(element))

type GrantOf = (statement: CompiledStatement, context: RequestContext) => ResourceGrant.ResourceGrants

const denials = (grantOf: GrantOf) =>
  ofGroup((statements, before, context) => {
    let said = before
    for (const statement of statements) {
      said = ResourceGrant.strongest(said, grantOf(statement, context))
      if (said === ResourceGrant.denies) return said
    }
    return said
  })

const grants = (grantOf: GrantOf) =>
  ofGroup((statements, before, context) => {
    let said = before
    for (const statement of statements) {
      if (said === ResourceGrant.direct || said === ResourceGrant.denies) return said
      if (canAdd(statement, said)) said = ResourceGrant.strongest(said, grantOf(statement, context))
    }
    return said
  })

const addDenials = denials(grantOfNamed)
const addGrants = grants(grantOfNamed)
const addDenialsElsewhere = denials(grantOfNamedElsewhere)
const addGrantsElsewhere = grants(grantOfNamedElsewhere)

type WithGrants = (
  speakers: Speakers,
  said: ResourceGrant.ResourceGrants,
  context: RequestContext
) => ResourceGrant.ResourceGrants

/** `said` and the grants of policies on a resource, the strongest. */
export const withResourceGrants: WithGrants = ({ allows, denies }, said, context) =>
  addGrants(allows, addDenials(denies, said, context), context)

/** The same for policies of an endpoint. */
export const withGrantsElsewhere: WithGrants = ({ allows, denies }, said, context) =>
  addGrantsElsewhere(allows, addDenialsElsewhere(denies, said, context), context)

/** The same where only a Deny can say anything: for policies of an organization. */
export const withDenialsElsewhere: WithGrants = ({ denies }, said, context) =>
  addDenialsElsewhere(denies, said, context)
