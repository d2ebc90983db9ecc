import type { Statement, StatementEffect } from "@countersign/engine"
import fc from "fast-check"
import { everyone } from "../scenario/statements.ts"
import { condition } from "./condition.ts"
import { mostly } from "./mostly.ts"
import * as patterns from "./patterns.ts"
import * as principals from "./principalElement.ts"

const sid = fc.constant(undefined)

const mostlyAllow = mostly<StatementEffect>(2, "Allow", "Deny")

const everything: Statement = {
  sid: undefined,
  effect: "Allow",
  principal: undefined,
  action: { negated: false, values: ["*"] },
  resource: { negated: false, values: ["*"] },
  condition: []
}

/** A statement of a policy that names no principal: on an identity, a boundary, a session or a control policy. */
export const identityStatement: fc.Arbitrary<Statement> = fc.record({
  sid,
  effect: mostlyAllow,
  principal: fc.constant(undefined),
  action: patterns.action,
  resource: patterns.resource,
  condition
})

/** The statement that allows everything. */
export const allowAll: fc.Arbitrary<Statement> = fc.constant(everything)

const allowOnResource: fc.Arbitrary<Statement> = fc.record({
  sid,
  effect: fc.constant("Allow" as const),
  principal: principals.principalElement,
  action: patterns.action,
  resource: patterns.resource,
  condition
})

const denyOnResource: fc.Arbitrary<Statement> = fc.record({
  sid,
  effect: fc.constant("Deny" as const),
  principal: fc.oneof(
    { arbitrary: principals.principalElement, weight: 3 },
    { arbitrary: principals.notPrincipal, weight: 1 }
  ),
  action: patterns.action,
  resource: patterns.resource,
  condition
})

/** A statement of a resource-based policy. */
export const resourceStatement: fc.Arbitrary<Statement> = fc.oneof(
  { arbitrary: allowOnResource, weight: 3 },
  { arbitrary: denyOnResource, weight: 1 }
)

const trustOf = (principal: typeof principals.trusted, action: typeof patterns.trustAction): fc.Arbitrary<Statement> =>
  fc.record({ sid, effect: mostlyAllow, principal, action, resource: fc.constant(undefined), condition })

/** A statement of a role's trust policy. */
export const trustStatement: fc.Arbitrary<Statement> = fc.oneof(
  { arbitrary: trustOf(principals.trusted, patterns.trustAction), weight: 4 },
  { arbitrary: trustOf(principals.federated, patterns.federatedAction), weight: 1 }
)

/** A statement of a resource control policy: it denies everyone, unless its conditions spare them. */
export const controlStatement: fc.Arbitrary<Statement> = fc.record({
  sid,
  effect: fc.constant("Deny" as const),
  principal: fc.constant(everyone),
  action: patterns.controlledAction,
  resource: patterns.resource,
  condition
})

/** What endpoint policies usually say: everyone may do everything. */
export const allowEveryone: fc.Arbitrary<Statement> = fc.constant({ ...everything, principal: everyone })
