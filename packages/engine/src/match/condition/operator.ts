import type { Base, Family } from "../../policy/ConditionOperatorName.ts"
import type * as PolicyVariable from "../../policy/PolicyVariable.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import * as arn from "./arn.ts"
import * as binary from "./binary.ts"
import * as boolean from "./boolean.ts"
import { type Comparison, fixed } from "./comparison.ts"
import * as date from "./date.ts"
import * as ipAddress from "./ipAddress.ts"
import * as numeric from "./numeric.ts"
import * as string from "./string.ts"

type Parse = (text: string) => ReadonlyArray<PolicyVariable.Part>

type Compile = (value: string, parse: Parse) => Comparison

const ordered =
  (read: (text: string) => numeric.Decimal | undefined, holds: (order: number) => boolean): Compile =>
  (value) =>
    fixed(read(value), (wanted, given) => {
      const parsed = read(given)
      return parsed !== undefined && holds(numeric.compare(parsed, wanted))
    })

const isZero = (order: number): boolean => order === 0
const isNegative = (order: number): boolean => order < 0
const isPositive = (order: number): boolean => order > 0
const isAtMostZero = (order: number): boolean => order <= 0
const isAtLeastZero = (order: number): boolean => order >= 0

const stringEquals: Compile = (value, parse) => string.equals(parse(value))
const stringEqualsIgnoreCase: Compile = (value, parse) => string.equalsIgnoreCase(parse(value))
const stringLike: Compile = (value, parse) => string.like(parse(value))
const arnLike: Compile = (value, parse) => arn.like(parse(value))

const inNetwork: Compile = (value) =>
  fixed(ipAddress.parseNetwork(value), (network, given) => {
    const address = ipAddress.parseAddress(given)
    return address !== undefined && ipAddress.contains(network, address)
  })

const sameBytes: Compile = (value) => fixed(binary.parse(value), (wanted, given) => binary.parse(given) === wanted)

// A variable in a Bool value is filled in although AWS's pages disagree about it.
const bool: Compile = (value, parse) => {
  const parts = parse(value)
  return parts.some((part) => part.kind === "variable")
    ? string.boolean(parts)
    : fixed(boolean.parse(value), boolean.matches)
}

/**
 * The positive test behind each operator. A negated operator is the opposite of its positive one, also where the
 * request's value cannot be read.
 * @clause condition.operators
 */
export const compile: Readonly<Record<Exclude<Base, "Null">, Compile>> = {
  StringEquals: stringEquals,
  StringNotEquals: stringEquals,
  StringEqualsIgnoreCase: stringEqualsIgnoreCase,
  StringNotEqualsIgnoreCase: stringEqualsIgnoreCase,
  StringLike: stringLike,
  StringNotLike: stringLike,
  NumericEquals: ordered(numeric.parse, isZero),
  NumericNotEquals: ordered(numeric.parse, isZero),
  NumericLessThan: ordered(numeric.parse, isNegative),
  NumericLessThanEquals: ordered(numeric.parse, isAtMostZero),
  NumericGreaterThan: ordered(numeric.parse, isPositive),
  NumericGreaterThanEquals: ordered(numeric.parse, isAtLeastZero),
  DateEquals: ordered(date.parse, isZero),
  DateNotEquals: ordered(date.parse, isZero),
  DateLessThan: ordered(date.parse, isNegative),
  DateLessThanEquals: ordered(date.parse, isAtMostZero),
  DateGreaterThan: ordered(date.parse, isPositive),
  DateGreaterThanEquals: ordered(date.parse, isAtLeastZero),
  Bool: bool,
  BinaryEquals: sameBytes,
  IpAddress: inNetwork,
  NotIpAddress: inNetwork,
  ArnEquals: arnLike,
  ArnNotEquals: arnLike,
  ArnLike: arnLike,
  ArnNotLike: arnLike
}

const certainly = (comparisons: ReadonlyArray<Comparison>, value: string, context: RequestContext): boolean =>
  comparisons.some((comparison) => comparison.matches(value, context) === Applicability.applies)

/** When the values together match every value a request could bring. */
export const coversEverything = (
  base: Base,
  values: ReadonlyArray<string>,
  comparisons: ReadonlyArray<Comparison>,
  parse: Parse
): ((context: RequestContext) => boolean) => {
  if (base === "Bool") {
    return (context) => certainly(comparisons, "true", context) && certainly(comparisons, "false", context)
  }
  const patterns = base === "StringLike" || base === "StringNotLike" ? values.map(parse) : []
  return (context) => string.likeCoversEverything(patterns, context)
}

/** Operators whose values may hold policy variables. */
export const takesVariables: ReadonlySet<Family> = new Set<Family>(["String", "Arn", "Bool"])
