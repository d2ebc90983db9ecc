/** The condition operators of AWS, without prefix and suffix. */
export const bases = [
  "StringEquals",
  "StringNotEquals",
  "StringEqualsIgnoreCase",
  "StringNotEqualsIgnoreCase",
  "StringLike",
  "StringNotLike",
  "NumericEquals",
  "NumericNotEquals",
  "NumericLessThan",
  "NumericLessThanEquals",
  "NumericGreaterThan",
  "NumericGreaterThanEquals",
  "DateEquals",
  "DateNotEquals",
  "DateLessThan",
  "DateLessThanEquals",
  "DateGreaterThan",
  "DateGreaterThanEquals",
  "Bool",
  "BinaryEquals",
  "IpAddress",
  "NotIpAddress",
  "ArnEquals",
  "ArnNotEquals",
  "ArnLike",
  "ArnNotLike",
  "Null"
] as const

export type Base = (typeof bases)[number]

export type Quantifier = "ForAllValues" | "ForAnyValue"

/** What an operator reads its values as. */
export type Family = "String" | "Numeric" | "Date" | "Bool" | "Binary" | "IpAddress" | "Arn" | "Null"

export interface ConditionOperatorName {
  readonly base: Base
  readonly ifExists: boolean
  readonly quantifier: Quantifier | undefined
}

const known: ReadonlySet<string> = new Set(bases)

const isBase = (name: string): name is Base => known.has(name)

const quantifiers: ReadonlyArray<Quantifier> = ["ForAllValues", "ForAnyValue"]

/**
 * An operator as a policy writes it, in exactly AWS's letters; `undefined` where AWS knows no such operator.
 *
 * A set operator on `Null` or `BinaryEquals` is understood here and refused by validation; `NullIfExists` is no name.
 *
 * @example
 * ConditionOperatorName.parse("ForAnyValue:StringLikeIfExists")
 * // => { base: "StringLike", ifExists: true, quantifier: "ForAnyValue" }
 * @clause grammar.condition
 */
export const parse = (name: string): ConditionOperatorName | undefined => {
  const quantifier = quantifiers.find((prefix) => name.startsWith(`${prefix}:`))
  const rest = quantifier === undefined ? name : name.slice(quantifier.length + 1)
  const ifExists = rest.endsWith("IfExists")
  const base = ifExists ? rest.slice(0, -"IfExists".length) : rest
  return isBase(base) && !(ifExists && base === "Null") ? { base, ifExists, quantifier } : undefined
}

/** The family of an operator: `NotIpAddress` and `IpAddress` share one, `ArnLike` and `ArnEquals` too. */
export const family = (base: Base): Family => {
  if (base === "Null" || base === "Bool") return base
  if (base === "BinaryEquals") return "Binary"
  if (base === "IpAddress" || base === "NotIpAddress") return "IpAddress"
  if (base.startsWith("String")) return "String"
  if (base.startsWith("Numeric")) return "Numeric"
  return base.startsWith("Date") ? "Date" : "Arn"
}

/** Whether the operator holds when no value matches, and so when the key is absent. */
export const isNegated = (base: Base): boolean => base.includes("Not")

/** Whether AWS has the operator behind `ForAllValues:` and `ForAnyValue:`. */
export const takesQuantifier = (base: Base): boolean => base !== "Null" && base !== "BinaryEquals"
