import type { AuthorizationRequest, ContextValues } from "@countersign/engine"
import type fc from "fast-check"
import { always, type FreeKey } from "./freeKeys.ts"

type Context = Readonly<Record<string, ContextValues>>

const endpointKeys = ["aws:sourcevpce", "aws:sourcevpc", "aws:sourcevpcarn", "aws:vpcsourceip"]

/** A request that comes through an endpoint brings no public address. */
const consistent = (context: Context): Context => {
  const { "aws:sourceip": address, ...others } = context
  return address === undefined || endpointKeys.every((key) => others[key] === undefined) ? context : others
}

const withChoices = (
  request: AuthorizationRequest,
  chosen: ReadonlyArray<readonly [string, ReadonlyArray<string>]>
): AuthorizationRequest => {
  const brought = chosen.filter(([, values]) => values.length > 0)
  return brought.length === 0 && request.context === undefined
    ? request
    : { ...request, context: { ...request.context, ...consistent(Object.fromEntries(brought)) } }
}

/** The request with the first choice for every key. */
export const plainest = (request: AuthorizationRequest, keys: ReadonlyArray<FreeKey>): AuthorizationRequest =>
  withChoices(
    request,
    keys.map(({ choices, key }) => [key, choices[0] ?? []])
  )

/** The request in every combination of choices, up to a number; the plainest is the first. */
export const everyContext = function* (
  request: AuthorizationRequest,
  keys: ReadonlyArray<FreeKey>,
  most: number
): Generator<AuthorizationRequest> {
  const total = keys.reduce((count, { choices }) => Math.min(count * Math.max(1, choices.length), most), 1)
  for (let number = 0; number < total; number++) {
    let rest = number
    const chosen = keys.map(({ choices, key }) => {
      const choice = choices[rest % Math.max(1, choices.length)] ?? []
      rest = Math.floor(rest / Math.max(1, choices.length))
      return [key, choice] as const
    })
    yield withChoices(request, chosen)
  }
}

/** The request with a choice for every key that random numbers make. */
export const randomContext = (
  request: AuthorizationRequest,
  keys: ReadonlyArray<FreeKey>,
  random: fc.Random
): AuthorizationRequest =>
  withChoices(
    request,
    keys.map(({ choices, key }) => [key, choices[random.nextInt(0, Math.max(0, choices.length - 1))] ?? []] as const)
  )

/** The request without each key that it can do without, of those that AWS does not always send: `breaks` says whether it still shows what it should. */
export const shrink = (
  request: AuthorizationRequest,
  fixed: Context,
  breaks: (request: AuthorizationRequest) => boolean
): AuthorizationRequest => {
  let smallest = request
  const own = Object.keys(request.context ?? {}).filter((key) => !Object.hasOwn(fixed, key) && !always.has(key))
  for (const key of own) {
    const { [key]: _, ...context } = smallest.context ?? {}
    const smaller = { ...smallest, context }
    if (breaks(smaller)) smallest = smaller
  }
  return smallest
}
