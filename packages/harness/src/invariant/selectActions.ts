import { covers, wildcards } from "../oracle/pattern.ts"
import { actionsOf } from "./actionData.ts"
import type { Mentions } from "./Mentions.ts"

const hasWildcard = (text: string): boolean => /[*?]/.test(text)

const serviceOf = (text: string, separator: string, at: number): ReadonlyArray<string> => {
  const service = text.split(separator)[at]
  return service === undefined || service === "" || hasWildcard(service) ? [] : [service.toLowerCase()]
}

/** The services that a pattern speaks of: its own, or those of the resources. */
const servicesOf = (pattern: string, resources: ReadonlyArray<string>): ReadonlySet<string> =>
  new Set(
    pattern.includes(":") ? serviceOf(pattern, ":", 0) : resources.flatMap((resource) => serviceOf(resource, ":", 2))
  )

const isLike = (pattern: string, action: string): boolean =>
  covers(wildcards(pattern.toLowerCase()), action.toLowerCase())

const distinct = (actions: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Map(actions.toReversed().map((action) => [action.toLowerCase(), action])).values()].toReversed()

/**
 * The actions that patterns select: those without wildcards as they stand, and for the others every action that AWS's
 * service authorization reference or a policy names.
 */
export const selectActions = async (
  patterns: ReadonlyArray<string>,
  resources: ReadonlyArray<string>,
  mentions: Mentions
): Promise<ReadonlyArray<string>> => {
  const written = mentions.actions.filter((action) => !hasWildcard(action) && action.includes(":"))
  const selected = patterns.map(async (pattern) => {
    if (!hasWildcard(pattern)) return [pattern]
    const services = [...servicesOf(pattern, resources)]
    const known = (await Promise.all(services.map(actionsOf))).flat()
    return [...known, ...written.filter((action) => services.includes(action.split(":")[0]!.toLowerCase()))].filter(
      (action) => isLike(pattern, action)
    )
  })
  return distinct((await Promise.all(selected)).flat())
}
