import { ConditionOperatorName } from "@countersign/engine"
import { block, listed, sending } from "../scenario/conditions.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

const opposites: Readonly<Partial<Record<ConditionOperatorName.Base, ConditionOperatorName.Base>>> = {
  StringEquals: "StringNotEquals",
  StringEqualsIgnoreCase: "StringNotEqualsIgnoreCase",
  StringLike: "StringNotLike",
  NumericEquals: "NumericNotEquals",
  DateEquals: "DateNotEquals",
  IpAddress: "NotIpAddress",
  ArnEquals: "ArnNotEquals",
  ArnLike: "ArnNotLike"
}

const positive = (base: ConditionOperatorName.Base): ConditionOperatorName.Base =>
  ConditionOperatorName.bases.find((one) => opposites[one] === base) ?? base

/** @clause condition.operators */
export const negatedOperatorsAreOpposites: Law = {
  name: "a positive and a negated operator are opposites on a key with one value",
  clauses: ["condition.operators"],
  exceptions: [],
  check: (engine, drawn) => {
    const scenario = sending(drawn)
    const { test } = scenario
    const name = ConditionOperatorName.parse(test.operator)
    if (name === undefined || listed(scenario, test.key)?.length !== 1) return "not concerned"
    const operator = positive(name.base)
    const opposite = opposites[operator]
    if (opposite === undefined) return "not concerned"
    const probe = probing(engine, scenario)
    const asked = (one: string) => probe(one, { condition: block({ ...test, operator: one }) })
    return requireProbes(
      `${operator} and ${opposite} agree`,
      [asked(operator), asked(opposite)],
      (one, other) => one !== other
    )
  }
}
