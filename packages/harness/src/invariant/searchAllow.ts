import { Admits, type AuthorizationRequest, type World } from "@countersign/engine"
import { randomOf } from "../campaign/random.ts"
import { ask, type Asking, missing } from "./Asking.ts"
import * as contexts from "./contexts.ts"
import { type FreeKey, freeKeys } from "./freeKeys.ts"
import type { Invariant } from "./Invariant.ts"
import type { Mentions } from "./Mentions.ts"
import type { Selected } from "./requests.ts"

/** How long to search: random contexts for one invariant, and the number they follow from. */
export interface Effort {
  readonly seed: number
  readonly runs: number
}

/** What a search for an allowed request came to. */
export interface Search {
  /** An allowed request, as small as it could be made. */
  readonly allowed: AuthorizationRequest | undefined
  /** A request that facts of the world keep open. */
  readonly open: AuthorizationRequest | undefined
  /** Whether no context could have been allowed. */
  readonly exhaustive: boolean
}

/** A request that some context might let through, and the keys that this hangs on. */
interface Candidate {
  readonly request: AuthorizationRequest
  readonly keys: ReadonlyArray<FreeKey>
  readonly all: ReadonlyArray<FreeKey>
}

/** The most combinations of values that are tried one by one for a request. */
const mostCombinations = 512

const isEndpointKey = (key: string): boolean => key.startsWith("aws:sourcevpc") || key.startsWith("aws:vpce")

const endpointsOf = ({ vpcEndpoints }: World.World, { keys }: Mentions): ReadonlyArray<string | undefined> => [
  undefined,
  ...([...keys.keys()].some(isEndpointKey) ? Object.keys(vpcEndpoints) : [])
]

const requestsOf = function* (
  world: World.World,
  mentions: Mentions,
  { asked, principals }: Selected,
  { context }: Invariant
): Generator<AuthorizationRequest> {
  const endpoints = endpointsOf(world, mentions)
  for (const principal of principals) {
    const through = principal.type === "service" ? [undefined] : endpoints
    for (const one of asked) {
      for (const viaVpcEndpoint of through) {
        const request = { principal, ...one, context }
        yield viaVpcEndpoint === undefined ? request : { ...request, viaVpcEndpoint }
      }
    }
  }
}

const withKeysOpen = (request: AuthorizationRequest, keys: ReadonlyArray<FreeKey>): AuthorizationRequest => ({
  ...request,
  unknownKeys: keys.map(({ key }) => key)
})

/** Looks through what was found open or allowed; says so when an allowed request ends the search. */
class Watch {
  allowed: AuthorizationRequest | undefined
  open: AuthorizationRequest | undefined
  readonly asking: Asking

  constructor(asking: Asking) {
    this.asking = asking
  }

  try(request: AuthorizationRequest): boolean {
    const admits = ask(this.asking, request)
    if (admits === Admits.allow) this.allowed = request
    else if (Admits.mayAllow(admits)) this.open ??= request
    return admits === Admits.allow
  }
}

const candidate = (
  watch: Watch,
  mentions: Mentions,
  request: AuthorizationRequest
): Candidate | "allowed" | undefined => {
  const all = freeKeys(watch.asking.world, mentions, request)
  const open = withKeysOpen(request, all)
  const admits = ask(watch.asking, open)
  if (!Admits.mayAllow(admits)) return undefined
  if (watch.try(contexts.plainest(request, all))) return "allowed"
  const { keys } = missing(watch.asking, open)
  return { request, all, keys: all.filter(({ key }) => keys.has(key)) }
}

const tryAll = (watch: Watch, { keys, request }: Candidate): boolean => {
  for (const one of contexts.everyContext(request, keys, mostCombinations)) if (watch.try(one)) return true
  return false
}

const tryRandomly = (watch: Watch, candidates: ReadonlyArray<Candidate>, { runs, seed }: Effort): void => {
  const random = randomOf(seed)
  for (let run = 0; run < runs && candidates.length > 0; run++) {
    const { all, request } = candidates[run % candidates.length]!
    if (watch.try(contexts.randomContext(request, all, random))) return
  }
}

/**
 * Searches for a request that is allowed: every one that the invariant selects, first with the keys it may bring left
 * open, which shows for most of them that no context lets them through; then in contexts that the policies suggest.
 */
export const searchAllow = (
  asking: Asking,
  mentions: Mentions,
  selected: Selected,
  invariant: Invariant,
  effort: Effort
): Search => {
  const watch = new Watch(asking)
  const candidates: Array<Candidate> = []
  for (const request of requestsOf(asking.world, mentions, selected, invariant)) {
    const found = candidate(watch, mentions, request)
    if (found === "allowed") break
    if (found !== undefined) candidates.push(found)
  }
  if (watch.allowed === undefined && !candidates.some((one) => tryAll(watch, one))) {
    tryRandomly(watch, candidates, effort)
  }
  const breaks = (request: AuthorizationRequest) => ask(asking, request) === Admits.allow
  const { allowed, open } = watch
  return {
    allowed: allowed === undefined ? undefined : contexts.shrink(allowed, invariant.context, breaks),
    open,
    exhaustive: candidates.length === 0
  }
}
