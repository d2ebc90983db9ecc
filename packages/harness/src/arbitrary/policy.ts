import type { Policy, Statement, Version } from "@countersign/engine"
import type { Recipe } from "./Choices.ts"
import { map, mostly, several, weighted } from "./recipes.ts"
import * as statements from "./statement.ts"

const versions = ["2012-10-17", "2008-10-17", undefined] as const

const version = mostly<Version | undefined>(4, ...versions)

const dated = (name: string, when: Version | undefined, written: ReadonlyArray<Statement>): Policy => ({
  name,
  document: { version: when, id: undefined, statements: written }
})

const of =
  (name: string, written: Recipe<ReadonlyArray<Statement>>): Recipe<Policy> =>
  (choices) =>
    dated(name, version(choices), written(choices))

/** A policy of one statement: the same object each time, as many worlds have it in many places. */
const ofOne = (name: string, statement: Statement): Recipe<Policy> => {
  const [first, ...others] = versions.map((when) => dated(name, when, [statement]))
  return mostly(4, first!, ...others)
}

const some = (statement: Recipe<Statement>): Recipe<ReadonlyArray<Statement>> => several(statement, 1, 3)

const generous = (first: Statement, rest: Recipe<Statement>): Recipe<ReadonlyArray<Statement>> =>
  map(several(rest, 1, 2), (more) => [first, ...more])

/** A policy that is mostly wide open, as limiting policies are, with statements that take something back. */
const limiting = (name: string, open: Statement, statement: Recipe<Statement>): Recipe<Policy> =>
  weighted([4, ofOne(name, open)], [2, of(name, generous(open, statement))], [2, of(name, some(statement))])

export const identityPolicy: Recipe<Policy> = weighted(
  [2, ofOne("identity policy", statements.allowAll)],
  [3, of("identity policy", generous(statements.allowAll, statements.identityStatement))],
  [3, of("identity policy", some(statements.identityStatement))]
)

export const permissionsBoundary = limiting("boundary", statements.allowAll, statements.identityStatement)

export const sessionPolicy = limiting("session policy", statements.allowAll, statements.identityStatement)

export const serviceControlPolicy = limiting(
  "service control policy",
  statements.allowAll,
  statements.identityStatement
)

export const resourceControlPolicy: Recipe<Policy> = map(several(statements.controlStatement, 1, 2), (written) =>
  dated("resource control policy", "2012-10-17", written)
)

export const resourcePolicy: Recipe<Policy> = weighted(
  [2, of("resource policy", some(statements.resourceStatement))],
  [1, of("resource policy", generous(statements.allowEveryone, statements.resourceStatement))]
)

export const trustPolicy: Recipe<Policy> = of("trust policy", some(statements.trustStatement))

export const endpointPolicy = limiting("endpoint policy", statements.allowEveryone, statements.resourceStatement)
