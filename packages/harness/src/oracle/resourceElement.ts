import type { PatternElement, PolicyDocument, StatementEffect } from "@countersign/engine"
import { arnParts } from "./arnParts.ts"
import { isWildcard } from "./conditions/text.ts"
import { covers, letters, type Place } from "./pattern.ts"
import { type KeyValues, piecesIn, resolve } from "./variables.ts"

/** What resources are compared in: the document of the statement, and the keys its variables stand for. */
export interface Setting {
  readonly document: Pick<PolicyDocument, "version">
  readonly valuesOf: KeyValues
}

/**
 * A part before the fifth colon: only a star that ends it runs over colons, any other wildcard stays inside. Variables are text there.
 * @clause match.resource-segments
 */
const earlyPart = (text: string): ReadonlyArray<Place> =>
  Array.from(text).map((letter, at, all) => {
    if (letter === "*") return at === all.length - 1 ? { kind: "run" } : { kind: "run inside a part" }
    return letter === "?" ? { kind: "one inside a part" } : { kind: "letter", letter }
  })

const hasWildcard = (text: string): boolean => /[*?]/.test(text)

const joined = (parts: ReadonlyArray<ReadonlyArray<Place>>): ReadonlyArray<Place> =>
  parts.flatMap((part, at) => (at === 0 ? part : [...letters(":"), ...part]))

/** The places of an ARN pattern; `undefined` where it matches nothing. */
const placesOf = (value: string, { document, valuesOf }: Setting): ReadonlyArray<Place> | undefined => {
  const pieces = value.split(":")
  const early = pieces.slice(0, 5)
  // A pattern names its service in full.
  if (hasWildcard(pieces[2] ?? "*")) return undefined
  // AWS's own policies hold `arn:aws:rds:*`: that star runs over the parts that are missing.
  if (pieces.length < 6) return pieces.length > 1 && pieces.at(-1) === "*" ? joined(early.map(earlyPart)) : undefined
  const last = resolve(piecesIn(document, pieces.slice(5).join(":")), valuesOf, isWildcard)
  return last === undefined ? undefined : joined([...early.map(earlyPart), last])
}

const isPath = (value: string): boolean => /^execute-api:\//i.test(value)

/**
 * `execute-api:/stage/METHOD/path` stands for the ARN of the API that carries the policy.
 * @clause match.api-path
 */
const inFull = (value: string, resource: string): string => {
  const parts = arnParts(resource)
  if (!isPath(value) || parts?.service !== "execute-api") return value
  const api = parts.resource.split("/")[0] ?? ""
  const { account, partition, region } = parts
  return `arn:${partition}:execute-api:${region}:${account}:${api}${value.slice("execute-api:".length)}`
}

/** The resource `*` of an action without resources is matched by `*` alone: every other pattern holds colons. */
const names = (value: string, resource: string, setting: Setting): boolean => {
  if (value === "*") return true
  const places = placesOf(value, setting)
  return places !== undefined && covers(places, resource)
}

const speaks = ({ negated, values }: PatternElement, isNamed: (value: string) => boolean): boolean =>
  values.length > 0 && values.some(isNamed) !== negated

/**
 * `Resource` speaks of what it lists, `NotResource` of all else; an empty list speaks of nothing. The path of an API
 * has its meaning in the policy of that API alone: elsewhere it opens nothing in an Allow, and a Deny reads it as that
 * path of every API and spares nothing by it.
 * @clause match.resource
 * @clause match.api-path
 */
export const resourceApplies = (
  effect: StatementEffect,
  element: PatternElement,
  resource: string,
  setting: Setting
): boolean =>
  speaks(element, (value) => {
    if (!isPath(value)) return names(value, resource, setting)
    return effect === "Allow" ? element.negated : !element.negated && names(inFull(value, resource), resource, setting)
  })

/** The same for a policy that stands on a resource, where an API may be called by its path. */
export const ownResourceApplies = (element: PatternElement, resource: string, setting: Setting): boolean =>
  speaks(element, (value) => names(inFull(value, resource), resource, setting))
