import type { ConditionBlock } from "./ConditionBlock.ts"
import type { PolicyDocument } from "./PolicyDocument.ts"
import type { PrincipalElement } from "./PrincipalElement.ts"
import type { PatternElement, Statement } from "./Statement.ts"

/** A policy as plain JSON data. */
export type PolicyJson = Readonly<Record<string, unknown>>

type Member = readonly [string, unknown]

// AWS writes a list of one as the bare value.
const values = (list: ReadonlyArray<string>): unknown => (list.length === 1 ? list[0] : list)

const present = (name: string, value: unknown): ReadonlyArray<Member> => (value === undefined ? [] : [[name, value]])

const named = (name: string, negated: boolean): string => (negated ? `Not${name}` : name)

const listed = (name: string, list: ReadonlyArray<string>): ReadonlyArray<Member> =>
  list.length === 0 ? [] : [[name, values(list)]]

const principal = (element: PrincipalElement | undefined): ReadonlyArray<Member> => {
  if (element === undefined) return []
  const kinds = Object.fromEntries([
    ...listed("AWS", element.aws),
    ...listed("Service", element.service),
    ...listed("Federated", element.federated),
    ...listed("CanonicalUser", element.canonicalUser)
  ])
  return [[named("Principal", element.negated), element.everyone ? "*" : kinds]]
}

const pattern = (name: string, element: PatternElement | undefined): ReadonlyArray<Member> =>
  element === undefined ? [] : [[named(name, element.negated), values(element.values)]]

const condition = (block: ConditionBlock): ReadonlyArray<Member> =>
  block.length === 0
    ? []
    : [
        [
          "Condition",
          Object.fromEntries(
            block.map(({ operator, tests }) => [
              operator,
              Object.fromEntries(tests.map((test) => [test.key, values(test.values)]))
            ])
          )
        ]
      ]

/** One statement as JSON data, elements in AWS's order. */
export const statement = (found: Statement): PolicyJson =>
  Object.fromEntries([
    ...present("Sid", found.sid),
    ["Effect", found.effect],
    ...principal(found.principal),
    ...pattern("Action", found.action),
    ...pattern("Resource", found.resource),
    ...condition(found.condition)
  ])

/** A policy as JSON data, elements in AWS's order. Reading it gives the same document. */
export const toJson = (document: PolicyDocument): PolicyJson =>
  Object.fromEntries([
    ...present("Version", document.version),
    ...present("Id", document.id),
    ["Statement", document.statements.map(statement)]
  ])

/** A policy as JSON text, indented by two. */
export const print = (document: PolicyDocument): string => JSON.stringify(toJson(document), undefined, 2)
