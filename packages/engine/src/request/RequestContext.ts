import type { ActionName } from "../aws/ActionName.ts"
import { remember } from "../aws/remember.ts"
import type { AuthorizationRequest, ContextValues } from "./AuthorizationRequest.ts"
import type { Caller, Membership } from "./Caller.ts"
import * as derivedKeys from "./derivedKeys.ts"
import * as MissingFact from "./MissingFact.ts"
import type { Endpoint, Target } from "./Target.ts"

/** A condition key whose value, or whose presence, is not known. */
export interface UnknownKey {
  readonly missing: MissingFact.MissingFact
}

/** The values of a key, `undefined` where it is absent, or what is missing to say. */
export type KeyValue = ReadonlyArray<string> | undefined | UnknownKey

/** The same, where one value need not stand in a list. */
export type PlainKeyValue = string | KeyValue

/**
 * Everything the policies see of a request: who, what, on which resource, and the condition keys.
 * Every policy of one evaluation sees the same.
 * @clause request.context
 */
export interface RequestContext {
  readonly caller: Caller
  readonly action: ActionName
  readonly target: Target
  readonly endpoint: Endpoint | undefined
  readonly given: ReadonlyMap<string, ReadonlyArray<string>>
  readonly unknownKeys: "all" | ReadonlySet<string>
  /** The place of the account that a calling service acts for (`aws:SourceAccount`). */
  readonly source: (account: string) => Membership
  /** Whether a user or role of the world is known to carry the unique id. */
  readonly isCarried: (uniqueId: string) => boolean
}

const valuesOf = (values: ContextValues): ReadonlyArray<string> => (typeof values === "string" ? [values] : values)

const noKeys: RequestContext["given"] = new Map()
const noneUnknown: ReadonlySet<string> = new Set()

/** The name of a key in lower case. */
export const folded = remember((key) => key.toLowerCase())

const givenIn = (context: NonNullable<AuthorizationRequest["context"]>): RequestContext["given"] => {
  const given = new Map<string, ReadonlyArray<string>>()
  for (const key in context) if (Object.hasOwn(context, key)) given.set(folded(key), valuesOf(context[key]!))
  return given.size === 0 ? noKeys : given
}

const unknownIn = (keys: AuthorizationRequest["unknownKeys"]): RequestContext["unknownKeys"] => {
  if (keys === undefined) return noneUnknown
  return keys === "all" ? "all" : new Set(keys.map(folded))
}

/** The context of one check. Keys are folded to lower case: AWS compares their names without regard to case. */
export const make = (
  { context, unknownKeys }: Pick<AuthorizationRequest, "context" | "unknownKeys">,
  facts: Pick<RequestContext, "action" | "caller" | "endpoint" | "isCarried" | "source" | "target">
): RequestContext => ({
  caller: facts.caller,
  action: facts.action,
  target: facts.target,
  endpoint: facts.endpoint,
  source: facts.source,
  isCarried: facts.isCarried,
  given: context === undefined ? noKeys : givenIn(context),
  unknownKeys: unknownIn(unknownKeys)
})

export const isUnknown = (value: PlainKeyValue): value is UnknownKey => typeof value === "object" && "missing" in value

/** The value as a list. */
export const listed = (value: PlainKeyValue): KeyValue => (typeof value === "string" ? [value] : value)

/** Reads one key of a request. */
export type Reader = (context: RequestContext) => PlainKeyValue

/**
 * Reads a key, named in lower case: as given, otherwise as derived, otherwise absent or unknown as the request says.
 * An empty list means that the key is absent.
 * @clause request.derived-keys
 */
export const reader: (key: string) => Reader = remember((key) => {
  const derive = derivedKeys.derivation(key)
  return (context) => {
    const given = context.given === noKeys ? undefined : context.given.get(key)
    if (given !== undefined) return given.length === 0 ? undefined : given
    const { unknownKeys } = context
    if (unknownKeys !== noneUnknown && unknownKeys !== "all" && unknownKeys.has(key))
      return { missing: MissingFact.contextKey(key) }
    const derived = derive(context)
    if (derived !== derivedKeys.notDerivable) return derived
    return unknownKeys === "all" ? { missing: MissingFact.contextKey(key) } : undefined
  }
})

/** The value of a key, named in lower case. */
export const lookup = (context: RequestContext, key: string): KeyValue => listed(reader(key)(context))
