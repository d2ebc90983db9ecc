import type { ActionName } from "../../aws/ActionName.ts"
import { compile } from "../../compile/policy.ts"
import type { CompiledStatement } from "../../compile/statement.ts"
import * as action from "../../match/action.ts"
import type { PolicySlot } from "../../world/AppliedPolicies.ts"
import type { Speaker, Speakers } from "./Half.ts"

const naming = ({ policies }: PolicySlot, asked: ActionName): ReadonlyArray<CompiledStatement> =>
  policies.flatMap(compile).filter((statement) => action.matches(statement.action, asked))

/** How the policies of a place are read: the statements of theirs that name the action. */
export type Read = (slot: PolicySlot, asked: ActionName) => Speakers

/** Policies without principals, which speak of whom they are attached to. */
export const attached: Read = (slot, asked) =>
  naming(slot, asked).map(({ appliesElsewhere, conditions, effect, resourceElsewhere }) => ({
    effect,
    principal: undefined,
    resource: resourceElsewhere,
    conditions,
    applies: appliesElsewhere
  }))

/** A statement with the principals it names; one that names none speaks of nobody. */
const withPrincipals = (
  statement: CompiledStatement,
  { applies, resource }: Pick<Speaker, "applies" | "resource">
): Speakers => {
  const { conditions, effect, principal } = statement
  return principal === undefined ? [] : [{ effect, principal, resource, conditions, applies }]
}

/** The policy on the resource itself. */
export const onResource: Read = (slot, asked) =>
  naming(slot, asked).flatMap((statement) => withPrincipals(statement, statement))

/** Policies with principals that do not hang on the resource. */
export const ofOrganization: Read = (slot, asked) =>
  naming(slot, asked).flatMap((statement) =>
    withPrincipals(statement, { applies: statement.appliesElsewhere, resource: statement.resourceElsewhere })
  )

const namesEverything = ({ resource }: Speaker): boolean =>
  resource === undefined || (!resource.negated && resource.patterns.some(({ kind }) => kind === "everything"))

/** Whether the statement applies to every request of whom the policy speaks. */
export const isUnconditional = (speaker: Speaker): boolean =>
  speaker.principal === undefined && speaker.conditions.length === 0 && namesEverything(speaker)
