import type { ConditionBlock } from "../../policy/ConditionBlock.ts"
import type { Statement } from "../../policy/Statement.ts"
import type { Caller } from "../../request/Caller.ts"
import { principalArn } from "../../request/keys/principal.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import type { Denial } from "./denies.ts"
import { contextsAt } from "./place.ts"
import { remainder, type Remainder } from "./remainder.ts"
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

/** The condition as it holds for the caller alone. */
const bound = (block: ConditionBlock, { key, operator: negated, value }: Exemption): ConditionBlock => {
  const operator = negated.replace("Not", "")
  const test = { key, values: [value] }
  const same = block.find((one) => one.operator.toLowerCase() === operator.toLowerCase())
  if (same === undefined) return [...block, { operator, tests: [test] }]
  const tests = [...same.tests.filter((one) => one.key.toLowerCase() !== key.toLowerCase()), test]
  return block.map((one) => (one === same ? { ...same, tests } : one))
}

const isBound = (block: ConditionBlock, { key, operator, value }: Exemption): boolean =>
  block
    .filter((one) => one.operator.toLowerCase() === operator.replace("Not", "").toLowerCase())
    .flatMap(({ tests }) => tests)
    .some(
      (test) => test.key.toLowerCase() === key.toLowerCase() && test.values.length === 1 && test.values[0] === value
    )

/** Whether the statement speaks of nobody but the one to be exempted: then nothing of it is left for others. */
const namesAlone = ({ principal }: Statement, { value }: Exemption): boolean =>
  principal !== undefined &&
  !principal.negated &&
  !principal.everyone &&
  principal.aws.length === 1 &&
  principal.aws[0] === value &&
  principal.service.length + principal.federated.length + principal.canonicalUser.length === 0

/** Before an access point an endpoint's deny speaks of two resources at once: it is not divided. */
const remaining = ({ place, statement }: Denial, context: RequestContext): Remainder => {
  const [seen, ...others] = contextsAt(place, context)
  return others.length === 0 ? remainder(statement, place, seen) : { statements: [], excess: "whole-statement" }
}

/**
 * A deny that exempts the caller, and beside it what of the deny still binds the caller; of a deny that speaks of the
 * caller alone this is all that stays. A caller without a name cannot be exempted.
 */
export const narrowing = (denial: Denial, context: RequestContext): ReadonlyArray<Part> => {
  const exempt = exemption(context.caller)
  if (exempt === undefined) return []
  const { place, pointer, policy, statement: replaced } = denial
  const { account, attachTo, owner, policyType } = place
  const { excess, statements: others } = remaining(denial, context)
  const exempting = { ...replaced, condition: joined(replaced.condition, exempt) }
  const statements: ReadonlyArray<Statement> = [
    ...(isBound(replaced.condition, exempt) || namesAlone(replaced, exempt) ? [] : [exempting]),
    ...others.map((one) => ({ ...replaced, ...one, sid: undefined, condition: bound(replaced.condition, exempt) }))
  ]
  const change = { kind: "narrow-deny", policy, pointer, replaced, statements } as const
  const part: Part = { account, attachTo, owner, policyType, change }
  return [excess === undefined ? part : { ...part, excess }]
}
