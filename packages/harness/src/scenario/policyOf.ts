import type { Policy, Statement } from "@countersign/engine"

/** A policy of the current version that consists of these statements. */
export const policyOf = (name: string, ...statements: ReadonlyArray<Statement>): Policy => ({
  name,
  document: { version: "2012-10-17", id: undefined, statements }
})
