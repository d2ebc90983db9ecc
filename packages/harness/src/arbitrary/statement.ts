import type { PatternElement, PrincipalElement, Statement, StatementEffect } from "@countersign/engine"
import { everyone, onEverything } from "../scenario/statements.ts"
import type { Recipe } from "./Choices.ts"
import { condition } from "./condition.ts"
import * as patterns from "./patterns.ts"
import * as principals from "./principalElement.ts"
import { always, mostly, weighted } from "./recipes.ts"

type Elements = { readonly [Name in "effect" | "principal" | "action" | "resource"]: Recipe<Statement[Name]> }

const statement =
  ({ action, effect, principal, resource }: Elements): Recipe<Statement> =>
  (choices) => ({
    sid: undefined,
    effect: effect(choices),
    principal: principal(choices),
    action: action(choices),
    resource: resource(choices),
    condition: condition(choices)
  })

const elements = { action: patterns.action, resource: patterns.resource }

const absent = always(undefined)
const allow = always<StatementEffect>("Allow")
const deny = always<StatementEffect>("Deny")
const mostlyAllow = mostly<StatementEffect>(2, "Allow", "Deny")

/** A statement of a policy that names no principal: on an identity, a boundary, a session or a control policy. */
export const identityStatement = statement({ ...elements, effect: mostlyAllow, principal: absent })

/** The statement that allows everything. */
export const allowAll: Statement = onEverything("Allow")

const allowOnResource = statement({ ...elements, effect: allow, principal: principals.principalElement })

const denyOnResource = statement({
  ...elements,
  effect: deny,
  principal: weighted([3, principals.principalElement], [1, principals.notPrincipal])
})

/** A statement of a resource-based policy. */
export const resourceStatement: Recipe<Statement> = weighted([3, allowOnResource], [1, denyOnResource])

const trustOf = (principal: Recipe<PrincipalElement>, action: Recipe<PatternElement>): Recipe<Statement> =>
  statement({ effect: mostlyAllow, principal, action, resource: absent })

/** A statement of a role's trust policy. */
export const trustStatement: Recipe<Statement> = weighted(
  [4, trustOf(principals.trusted, patterns.trustAction)],
  [1, trustOf(principals.federated, patterns.federatedAction)]
)

/** A statement of a resource control policy: it denies everyone, unless its conditions spare them. */
export const controlStatement = statement({
  ...elements,
  effect: deny,
  principal: always(everyone),
  action: patterns.controlledAction
})

/** What endpoint policies usually say: everyone may do everything. */
export const allowEveryone: Statement = { ...allowAll, principal: everyone }
