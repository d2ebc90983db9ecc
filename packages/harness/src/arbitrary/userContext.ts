import { ConditionOperatorName, type Statement } from "@countersign/engine"
import type { Recipe } from "./Choices.ts"
import { conditionKeys } from "./conditionKeys.ts"
import { always, map, oneOf, several, type Weighted, weighted } from "./recipes.ts"
import { filledIn, nearMisses } from "./userNames.ts"

/** A condition key that policies mention, the values a request can send, and whether it can send several. */
interface MentionedKey {
  readonly name: string
  readonly sent: ReadonlyArray<string>
  readonly multivalued: boolean
}

const truths = ["true", "false"]

const numbers = (text: string): ReadonlyArray<string> =>
  /^\d{1,9}$/.test(text) ? [String(Number(text) + 1), String(Math.max(0, Number(text) - 1))] : []

const firstAddress = (text: string): ReadonlyArray<string> => (text.includes("/") ? [text.split("/")[0]!] : [])

const sentFor = (operator: string, values: ReadonlyArray<string>): ReadonlyArray<string> => {
  const base = ConditionOperatorName.parse(operator)?.base
  if (base === "Null") return ["x"]
  if (base === "Bool") return truths
  const family = base === undefined ? undefined : ConditionOperatorName.family(base)
  const hits = values.flatMap(filledIn)
  return [
    ...hits,
    ...hits.flatMap(nearMisses),
    ...values.flatMap(numbers),
    ...(family === "IpAddress" ? values.flatMap(firstAddress) : [])
  ]
}

const together = (one: MentionedKey | undefined, other: MentionedKey): MentionedKey =>
  one === undefined
    ? other
    : {
        name: one.name,
        sent: [...new Set([...one.sent, ...other.sent])],
        multivalued: one.multivalued || other.multivalued
      }

/** The condition keys of statements, once each, and what they can be met with. */
export const mentionedKeys = (statements: ReadonlyArray<Statement>): ReadonlyArray<MentionedKey> => {
  const found = new Map<string, MentionedKey>()
  for (const { operator, tests } of statements.flatMap(({ condition }) => condition)) {
    const multivalued = ConditionOperatorName.parse(operator)?.quantifier !== undefined
    for (const { key, values } of tests) {
      const more = { name: key, sent: sentFor(operator, values), multivalued }
      found.set(key.toLowerCase(), together(found.get(key.toLowerCase()), more))
    }
  }
  return [...found.values()].filter(({ sent }) => sent.length > 0)
}

const derived: ReadonlySet<string> = new Set(
  conditionKeys.filter((key) => key.derived).map(({ name }) => name.toLowerCase())
)

const valuesOf = ({ multivalued, sent }: MentionedKey): Recipe<ReadonlyArray<string>> =>
  multivalued ? several(oneOf(sent), 0, 3) : oneOf(sent.map((value) => [value]))

type Entry = readonly [key: string, values: ReadonlyArray<string>]

const entryOf = (key: MentionedKey): Weighted<Entry> => [
  derived.has(key.name.toLowerCase()) ? 1 : 5,
  map(valuesOf(key), (values) => [key.name, values])
]

/** Contexts that list some of the keys; a derived one is seldom replaced. */
export const sentContext = (
  keys: ReadonlyArray<MentionedKey>
): Recipe<Readonly<Record<string, ReadonlyArray<string>>>> =>
  keys.length === 0
    ? always({})
    : map(several(weighted(...keys.map(entryOf)), 0, Math.min(8, 2 * keys.length)), (listed) =>
        Object.fromEntries(listed)
      )
