import type { ActionName } from "../aws/ActionName.ts"
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

/** The context of one check. Keys are folded to lower case: AWS compares their names without regard to case. */
export const make = (
  request: Pick<AuthorizationRequest, "context" | "unknownKeys">,
  facts: Pick<RequestContext, "action" | "caller" | "endpoint" | "isCarried" | "source" | "target">
): RequestContext => ({
  ...facts,
  given: new Map(
    Object.entries(request.context ?? {}).map(([key, values]) => [key.toLowerCase(), valuesOf(values)] as const)
  ),
  unknownKeys:
    request.unknownKeys === "all" ? "all" : new Set(request.unknownKeys?.map((key) => key.toLowerCase()) ?? [])
})

export const isUnknown = (value: KeyValue): value is UnknownKey => value !== undefined && "missing" in value

/**
 * The value of a key, named in lower case: as given, otherwise as derived, otherwise absent or unknown as the
 * request says. An empty list means that the key is absent.
 * @clause request.derived-keys
 */
export const lookup = (context: RequestContext, key: string): KeyValue => {
  const given = context.given.get(key)
  if (given !== undefined) return given.length === 0 ? undefined : given
  if (context.unknownKeys !== "all" && context.unknownKeys.has(key)) return { missing: MissingFact.contextKey(key) }
  const derived = derivedKeys.derive(context, key)
  if (derived !== derivedKeys.notDerivable) return derived
  return context.unknownKeys === "all" ? { missing: MissingFact.contextKey(key) } : undefined
}
