import { createMongoAbility, type MongoAbility, type MongoQuery, subject } from "@casl/ability"
import type { Contestant } from "../contestant/Contestant.ts"
import type { Operator, StatementJson } from "../setting/PolicyJson.ts"
import type { Setting } from "../setting/Setting.ts"
import { byLayers, keysOf, type Layer, layersOf, namedPrincipal, patternText, rangesText } from "./layers.ts"

const operators: Readonly<Record<Operator, (values: ReadonlyArray<string>) => object>> = {
  Bool: (values) => ({ $in: values }),
  StringEquals: (values) => ({ $in: values }),
  StringNotEquals: (values) => ({ $nin: values }),
  StringLike: (values) => ({ $regex: new RegExp(patternText(values)) }),
  IpAddress: (values) => ({ $regex: new RegExp(rangesText(values)) }),
  NotIpAddress: (values) => ({ $regex: new RegExp(`^(?!${rangesText(values).slice(1)})`) })
}

const conditionsOf = (statement: StatementJson): MongoQuery => {
  const tests = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => [key, operators[operator as Operator](values)] as const)
  )
  const principal = namedPrincipal(statement)
  return {
    ...(principal === undefined ? {} : { principal: { $eq: principal } }),
    ...(statement.Resource.includes("*") ? {} : { resource: { $regex: new RegExp(patternText(statement.Resource)) } }),
    ...Object.fromEntries(tests)
  }
}

// It has no wildcards in actions: a statement lists those of the pool that it speaks of.
const actionsOf = ({ Action }: StatementJson, known: ReadonlyArray<string>): Array<string> => {
  const pattern = new RegExp(patternText(Action))
  return known.filter((action) => pattern.test(action))
}

// A later rule wins: denies come last.
const denyLast = (layer: Layer): Layer => layer.toSorted((a, b) => a.Effect.localeCompare(b.Effect))

const abilityOf = (layer: Layer, known: ReadonlyArray<string>): MongoAbility =>
  createMongoAbility(
    denyLast(layer).flatMap((statement) => {
      const action = actionsOf(statement, known)
      const conditions = conditionsOf(statement)
      const inverted = statement.Effect === "Deny"
      const always = Object.keys(conditions).length === 0
      return action.length === 0 ? [] : [{ action, subject: "Request", inverted, ...(always ? {} : { conditions }) }]
    })
  )

/** CASL: one ability a layer, requests as subjects with the keys as fields. */
export const casl = (setting: Setting): Contestant => {
  const known = [...new Set(setting.questions.map(({ request }) => request.action))]
  const abilities = layersOf(setting).map((layer) => abilityOf(layer, known))
  const pool = setting.questions.map((question) => ({
    action: question.request.action,
    subject: subject("Request", {
      ...keysOf(setting, question),
      principal: setting.roleArn,
      resource: question.request.resource
    })
  }))
  return byLayers(
    "@casl/ability",
    pool,
    abilities.map(
      (ability) =>
        ({ action, subject: asked }): boolean =>
          ability.can(action, asked)
    )
  )
}
