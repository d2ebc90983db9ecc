import type { ConditionBlock } from "./ConditionBlock.ts"
import type { PrincipalElement } from "./PrincipalElement.ts"

/** The `Effect` of a statement. (The library owns the bare word.) */
export type StatementEffect = "Allow" | "Deny"

/** `Action`/`NotAction` or `Resource`/`NotResource`: the values, and whether the element is the negated form. */
export interface PatternElement {
  readonly negated: boolean
  readonly values: ReadonlyArray<string>
}

/**
 * One statement of a policy: it applies to a request when its principal, action, resource and every
 * condition do.
 *
 * `principal` is absent in policies attached to identities, `resource` in trust policies.
 * @clause grammar.statement
 */
export interface Statement {
  readonly sid: string | undefined
  readonly effect: StatementEffect
  readonly principal: PrincipalElement | undefined
  readonly action: PatternElement
  readonly resource: PatternElement | undefined
  readonly condition: ConditionBlock
}
