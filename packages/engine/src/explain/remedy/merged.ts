import type { PatternElement, Statement } from "../../policy/Statement.ts"
import type { Part } from "./Remedy.ts"

type Parts = ReadonlyArray<Part>
type Statements = ReadonlyArray<Statement>

const place = ({ account, attachTo, policyType }: Part): string => JSON.stringify([account, attachTo, policyType])

const union = (left: PatternElement, right: PatternElement): PatternElement => ({
  negated: false,
  values: [...new Set([...left.values, ...right.values])]
})

/** All of a statement but its actions. */
const rest = ({ condition, effect, principal, resource }: Statement): string =>
  JSON.stringify([effect, principal, resource, condition])

/** Statements that differ in their actions alone are one. */
const together = (statements: Statements, one: Statement): Statements => {
  const same = statements.find((other) => rest(other) === rest(one))
  return same === undefined
    ? [...statements, one]
    : statements.map((other) => (other === same ? { ...same, action: union(same.action, one.action) } : other))
}

const speakAlike = (left: Part, right: Part): boolean =>
  left.excess === undefined || right.excess === undefined || left.excess === right.excess

const wider = (left: Part, right: Part): Pick<Part, "excess"> => {
  const found = left.excess ?? right.excess
  if (found === undefined) return {}
  return { excess: right.excess === undefined || right.excess === found ? found : "whole-statement" }
}

const withAdded = (parts: Parts, part: Part, statements: Statements): Parts => {
  const earlier = parts.find(
    (other) => other.change.kind === "add" && place(other) === place(part) && speakAlike(other, part)
  )
  if (earlier?.change.kind !== "add") return [...parts, part]
  const change = { kind: "add", statements: statements.reduce(together, earlier.change.statements) } as const
  return parts.map((other) => (other === earlier ? { ...earlier, ...wider(earlier, part), change } : other))
}

/** A statement that an earlier change has put there is replaced in that change. */
const withReplaced = (parts: Parts, part: Part, old: Statement, statements: Statements): Parts => {
  const earlier = parts.find(({ change }) => "replaced" in change && change.statements.includes(old))
  if (earlier === undefined || !("replaced" in earlier.change)) return [...parts, part]
  const change = {
    ...earlier.change,
    statements: earlier.change.statements.flatMap((one) => (one === old ? statements : [one]))
  }
  return parts.map((other) => (other === earlier ? { ...earlier, ...wider(earlier, part), change } : other))
}

const joined = (parts: Parts, part: Part): Parts => {
  const { change } = part
  if (change.kind === "add") return withAdded(parts, part, change.statements)
  if ("replaced" in change) return withReplaced(parts, part, change.replaced, change.statements)
  const told = JSON.stringify(part)
  return parts.some((other) => JSON.stringify(other) === told) ? parts : [...parts, part]
}

/** Changes in the order of their places, each place once: what is added there is one change, and so is each deny. */
export const merged = (parts: Parts): Parts => {
  const found = parts.reduce<Parts>(joined, [])
  const order = [...new Set(found.map(place))]
  return order.flatMap((one) => found.filter((part) => place(part) === one))
}
