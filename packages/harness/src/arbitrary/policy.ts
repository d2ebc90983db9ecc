import type { Policy, Statement, Version } from "@countersign/engine"
import fc from "fast-check"
import { mostly, simplestFirst } from "./mostly.ts"
import * as statements from "./statement.ts"

const version: fc.Arbitrary<Version | undefined> = mostly<Version | undefined>(4, "2012-10-17", "2008-10-17", undefined)

const of = (
  name: string,
  statement: fc.Arbitrary<ReadonlyArray<Statement>>,
  dated: fc.Arbitrary<Version | undefined> = version
): fc.Arbitrary<Policy> =>
  fc
    .record({ version: dated, statements: statement })
    .map((document) => ({ name, document: { ...document, id: undefined } }))

const some = (statement: fc.Arbitrary<Statement>, most = 3): fc.Arbitrary<ReadonlyArray<Statement>> =>
  fc.array(statement, { minLength: 1, maxLength: most, size: "max" })

const generous = (first: fc.Arbitrary<Statement>, rest: fc.Arbitrary<Statement>) =>
  fc.tuple(first, fc.array(rest, { minLength: 1, maxLength: 2, size: "max" })).map(([one, more]) => [one, ...more])

/** A policy that is mostly wide open, as limiting policies are, with statements that take something back. */
const limiting = (
  name: string,
  open: fc.Arbitrary<Statement>,
  statement: fc.Arbitrary<Statement>
): fc.Arbitrary<Policy> =>
  simplestFirst(
    {
      arbitrary: of(
        name,
        open.map((one) => [one])
      ),
      weight: 4
    },
    { arbitrary: of(name, generous(open, statement)), weight: 2 },
    { arbitrary: of(name, some(statement)), weight: 2 }
  )

export const identityPolicy: fc.Arbitrary<Policy> = simplestFirst(
  {
    arbitrary: of(
      "identity policy",
      statements.allowAll.map((one) => [one])
    ),
    weight: 2
  },
  { arbitrary: of("identity policy", generous(statements.allowAll, statements.identityStatement)), weight: 3 },
  { arbitrary: of("identity policy", some(statements.identityStatement)), weight: 3 }
)

export const permissionsBoundary = limiting("boundary", statements.allowAll, statements.identityStatement)

export const sessionPolicy = limiting("session policy", statements.allowAll, statements.identityStatement)

export const serviceControlPolicy = limiting(
  "service control policy",
  statements.allowAll,
  statements.identityStatement
)

export const resourceControlPolicy: fc.Arbitrary<Policy> = of(
  "resource control policy",
  some(statements.controlStatement, 2),
  fc.constant("2012-10-17")
)

export const resourcePolicy: fc.Arbitrary<Policy> = simplestFirst(
  { arbitrary: of("resource policy", some(statements.resourceStatement)), weight: 2 },
  { arbitrary: of("resource policy", generous(statements.allowEveryone, statements.resourceStatement)), weight: 1 }
)

export const trustPolicy: fc.Arbitrary<Policy> = of("trust policy", some(statements.trustStatement))

export const endpointPolicy = limiting("endpoint policy", statements.allowEveryone, statements.resourceStatement)
