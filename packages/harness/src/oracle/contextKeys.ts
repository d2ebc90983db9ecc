import { cannotSay } from "./CannotSay.ts"
import { accessPointKey } from "./keys/accessPoint.ts"
import { callKey } from "./keys/call.ts"
import { endpointKey } from "./keys/endpoint.ts"
import { principalKey } from "./keys/principal.ts"
import { resourceKey } from "./keys/resource.ts"
import type { Question } from "./Question.ts"
import type { KeyValues } from "./variables.ts"

/** The values the request lists for a key named in lower case; an empty list where it removes the key. */
const listed = ({ request }: Question, key: string): ReadonlyArray<string> | undefined => {
  const found = Object.entries(request.context ?? {}).filter(([name]) => name.toLowerCase() === key)
  if (found.length > 1) cannotSay(`two context keys differ from \`${key}\` in case only`)
  const values = found[0]?.[1]
  return values === undefined ? undefined : [values].flat()
}

const isNamedUnknown = ({ request: { unknownKeys } }: Question, key: string): boolean =>
  Array.isArray(unknownKeys) && unknownKeys.some((name: string) => name.toLowerCase() === key)

const isUnknown = (question: Question, key: string): boolean =>
  question.request.unknownKeys === "all" || isNamedUnknown(question, key)

/** What the request says of a key that others follow from. */
const given = (question: Question, key: string): ReadonlyArray<string> | undefined =>
  listed(question, key) ?? (isUnknown(question, key) ? cannotSay(`the key \`${key}\` is unknown`) : undefined)

const derived = (question: Question, key: string): string | undefined =>
  principalKey(question, key) ??
  resourceKey(question, key) ??
  endpointKey(question, key, (name) => given(question, name)) ??
  accessPointKey(question, key) ??
  callKey(question, key, (name) => given(question, name))

/**
 * The values of a condition key: as listed, otherwise as derived, otherwise none. A listed key replaces the derived
 * one and an empty list removes it; the names of keys ignore case.
 * @clause request.derived-keys
 */
export const valuesOf =
  (question: Question): KeyValues =>
  (name) => {
    const key = name.toLowerCase()
    const values = listed(question, key)
    if (values !== undefined) return values.length === 0 ? undefined : values
    if (isNamedUnknown(question, key)) cannotSay(`the key \`${name}\` is unknown`)
    const value = derived(question, key)
    if (value !== undefined) return [value]
    return question.request.unknownKeys === "all" ? cannotSay(`the key \`${name}\` is unknown`) : undefined
  }

/** The listed keys that begin with a prefix, without it, and their values. */
export const contextWithPrefix = ({ request }: Question, prefix: string): Readonly<Record<string, string>> => {
  const isMeant = (key: string): boolean => key.toLowerCase().startsWith(prefix.toLowerCase())
  if (request.unknownKeys === "all" || request.unknownKeys?.some(isMeant) === true)
    cannotSay(`the keys of \`${prefix}\` are unknown`)
  const found = Object.entries(request.context ?? {}).filter(([key, values]) => isMeant(key) && values.length > 0)
  return Object.fromEntries(found.map(([key, values]) => [key.slice(prefix.length), [values].flat().join(",")]))
}
