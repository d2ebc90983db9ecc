import type { ConditionBlock } from "../../policy/ConditionBlock.ts"
import type { PatternElement, Statement } from "../../policy/Statement.ts"
import type { Caller } from "../../request/Caller.ts"
import { principalArn } from "../../request/keys/principal.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import type { Denial } from "./denies.ts"
import type { Part } from "./Remedy.ts"

interface Exemption {
  readonly operator: string
  readonly key: string
  readonly value: string
}

const exemption = (caller: Caller): Exemption | undefined => {
  if (caller.principal.type === "service") {
    return { operator: "StringNotEquals", key: "aws:PrincipalServiceName", value: caller.principal.service }
  }
  const arn = principalArn(caller)
  return arn === undefined ? undefined : { operator: "ArnNotEquals", key: "aws:PrincipalArn", value: arn }
}

// Several values of a negated operator exempt each of them.
const joined = (block: ConditionBlock, { key, operator, value }: Exemption): ConditionBlock => {
  const same = block.find((one) => one.operator.toLowerCase() === operator.toLowerCase())
  if (same === undefined) return [...block, { operator, tests: [{ key, values: [value] }] }]
  const named = same.tests.some((test) => test.key.toLowerCase() === key.toLowerCase())
  const tests = named
    ? same.tests.map((test) =>
        test.key.toLowerCase() === key.toLowerCase() ? { ...test, values: [...test.values, value] } : test
      )
    : [...same.tests, { key, values: [value] }]
  return block.map((one) => (one === same ? { ...same, tests } : one))
}

const isOnly = (element: PatternElement | undefined, value: string): boolean =>
  element === undefined || (!element.negated && element.values.length === 1 && element.values[0] === value)

const namesThisAlone = ({ action, resource }: Statement, context: RequestContext): boolean =>
  isOnly(action, context.action.text) && isOnly(resource, context.target.resource)

/** A deny with one more condition, which exempts the caller; a caller without a name cannot be exempted. */
export const narrowing = (denial: Denial, context: RequestContext): ReadonlyArray<Part> => {
  const exempt = exemption(context.caller)
  if (exempt === undefined) return []
  const { place, pointer, policy, statement: denied } = denial
  const statement: Statement = { ...denied, condition: joined(denied.condition, exempt) }
  const { account, attachTo, owner, policyType } = place
  const change = { kind: "narrow-deny", policy, pointer, denied, statement } as const
  const part: Part = { account, attachTo, owner, policyType, change }
  return [namesThisAlone(denied, context) ? part : { ...part, excess: "whole-statement" }]
}
