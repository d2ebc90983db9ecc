import { accessPointKeys } from "./keys/accessPoint.ts"
import { callKeys } from "./keys/call.ts"
import { type Derivation, notDerivable, tag } from "./keys/derivation.ts"
import { endpointKeys } from "./keys/endpoint.ts"
import { principalArn, principalKeys } from "./keys/principal.ts"
import { resourceKeys } from "./keys/resource.ts"
import type { KeyValue, RequestContext } from "./RequestContext.ts"

export { notDerivable }

const byKey: ReadonlyMap<string, Derivation> = new Map([
  ...principalKeys,
  ...resourceKeys,
  ...endpointKeys,
  ...callKeys,
  ...accessPointKeys
])

/**
 * The value of a key that principal, resource, organization or endpoint determine; `notDerivable` for all others.
 * @clause request.derived-keys
 */
export const derive = (context: RequestContext, key: string): KeyValue | typeof notDerivable => {
  const derivation = byKey.get(key)
  if (derivation !== undefined) return derivation(context)
  if (key.startsWith("aws:principaltag/")) {
    return tag(context.caller.tags, key.slice("aws:principaltag/".length), principalArn(context.caller) ?? "the caller")
  }
  if (key.startsWith("aws:resourcetag/")) {
    return tag(context.target.tags, key.slice("aws:resourcetag/".length), context.target.resource)
  }
  if (key.startsWith("iam:resourcetag/") && context.target.arn?.service === "iam") {
    return tag(context.target.tags, key.slice("iam:resourcetag/".length), context.target.resource)
  }
  return notDerivable
}
