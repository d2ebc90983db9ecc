import { type AppliedPolicies, type AuthorizationRequest, type Policy, RequestContext } from "@countersign/engine"
import type { Simulation } from "@cloud-copilot/iam-simulate"

type Levels = Simulation["serviceControlPolicies"]

const keyShape = /(?:\$\{|")([A-Za-z0-9-]+:[A-Za-z0-9_/.@-]+)/g

/** Every text in the policies that could be the name of a key. */
const keysIn = (policies: ReadonlyArray<Policy>, levels: ReadonlyArray<Levels>): ReadonlySet<string> =>
  new Set(
    [...JSON.stringify([policies.map(({ document }) => document), levels]).matchAll(keyShape)].map(
      ([, key = ""]) => key
    )
  )

const multivalued: ReadonlySet<string> = new Set([
  "aws:calledvia",
  "aws:principalorgpaths",
  "aws:principalservicenameslist",
  "aws:resourceorgpaths",
  "aws:sourceorgpaths",
  "aws:tagkeys",
  "aws:vpceorgpaths"
])

/**
 * The keys that the policies read, with the values a request has for them: given or derived, since the simulator
 * derives none itself. `undefined` where one of them is unknown.
 */
export const contextOf = (
  applied: AppliedPolicies,
  request: AuthorizationRequest,
  policies: ReadonlyArray<Policy>,
  levels: ReadonlyArray<Levels>
): Record<string, string | Array<string>> | undefined => {
  const context = RequestContext.make(request, applied)
  const variables: Record<string, string | Array<string>> = {}
  const keys = new Map([...keysIn(policies, levels)].map((key) => [key.toLowerCase(), key]))
  for (const [name, key] of keys) {
    const value = RequestContext.lookup(context, name)
    if (RequestContext.isUnknown(value)) return undefined
    if (value !== undefined) variables[key] = value.length === 1 && !multivalued.has(name) ? value[0]! : [...value]
  }
  return variables
}
