import { type ConditionBlock, PolicyVariable, type Statement, type World } from "@countersign/engine"
import { policiesOf } from "./policiesOf.ts"

/** A condition of some policy: the operator, and the values that it compares with. */
export interface MentionedTest {
  readonly operator: string
  readonly values: ReadonlyArray<string>
}

/** What the policies of a world speak of. Keys of conditions are in lower case, with all their tests. */
export interface Mentions {
  readonly texts: ReadonlyArray<string>
  readonly principals: ReadonlyArray<string>
  readonly services: ReadonlyArray<string>
  readonly providers: ReadonlyArray<string>
  readonly actions: ReadonlyArray<string>
  readonly resources: ReadonlyArray<string>
  readonly keys: ReadonlyMap<string, ReadonlyArray<MentionedTest>>
}

const conditionTexts = (block: ConditionBlock): ReadonlyArray<string> =>
  block.flatMap(({ tests }) => tests.flatMap(({ values }) => values))

const variableKeys = (texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  texts.flatMap((text) => PolicyVariable.parse(text).flatMap((part) => (part.kind === "variable" ? [part.key] : [])))

const keysOf = (statements: ReadonlyArray<Statement>, texts: ReadonlyArray<string>): Mentions["keys"] => {
  const keys = new Map<string, Array<MentionedTest>>()
  const add = (key: string, tests: ReadonlyArray<MentionedTest>) => {
    keys.set(key.toLowerCase(), [...(keys.get(key.toLowerCase()) ?? []), ...tests])
  }
  for (const { condition } of statements) {
    for (const { operator, tests } of condition) for (const { key, values } of tests) add(key, [{ operator, values }])
  }
  for (const key of variableKeys(texts)) add(key, [])
  return keys
}

const found = new WeakMap<World.World, Mentions>()

const read = (world: World.World): Mentions => {
  const statements = policiesOf(world).flatMap(({ document }) => document.statements)
  const named = statements.flatMap(({ principal }) => (principal === undefined ? [] : [principal]))
  const principals = named.flatMap(({ aws }) => aws)
  const providers = named.flatMap(({ federated }) => federated)
  const resources = statements.flatMap(({ resource }) => resource?.values ?? [])
  const conditions = statements.flatMap(({ condition }) => conditionTexts(condition))
  const texts = [...principals, ...providers, ...resources, ...conditions]
  return {
    texts: [...new Set(texts)],
    principals: [...new Set(principals)],
    providers: [...new Set(providers)],
    services: [...new Set(named.flatMap(({ service }) => service))],
    actions: [...new Set(statements.flatMap(({ action }) => action.values))],
    resources: [...new Set(resources)],
    keys: keysOf(statements, texts)
  }
}

/** What the policies of a world speak of; read once a world. */
export const of = (world: World.World): Mentions => {
  const mentions = found.get(world) ?? read(world)
  found.set(world, mentions)
  return mentions
}
