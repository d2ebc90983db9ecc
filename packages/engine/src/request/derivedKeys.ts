import { remember } from "../aws/remember.ts"
import { accessPointKeys } from "./keys/accessPoint.ts"
import { callKeys } from "./keys/call.ts"
import { type Derivation, notDerivable, tag } from "./keys/derivation.ts"
import { endpointKeys } from "./keys/endpoint.ts"
import { principalArn, principalKeys } from "./keys/principal.ts"
import { resourceKeys } from "./keys/resource.ts"
import type { RequestContext } from "./RequestContext.ts"

export { notDerivable }

const byKey: ReadonlyMap<string, Derivation> = new Map([
  ...principalKeys,
  ...resourceKeys,
  ...endpointKeys,
  ...callKeys,
  ...accessPointKeys
])

const isOfIam = ({ target }: RequestContext): boolean => target.arn?.service === "iam"

const principalTag = (name: string): Derivation =>
  tag(
    name,
    ({ caller }) => caller.tags,
    ({ caller }) => principalArn(caller) ?? "the caller"
  )

const resourceTag = (name: string): Derivation =>
  tag(
    name,
    ({ target }) => target.tags,
    ({ target }) => target.resource
  )

const iamResourceTag = (name: string): Derivation => {
  const derive = resourceTag(name)
  return (context) => (isOfIam(context) ? derive(context) : notDerivable)
}

const tags: ReadonlyArray<readonly [prefix: string, ofTag: (name: string) => Derivation]> = [
  ["aws:principaltag/", principalTag],
  ["aws:resourcetag/", resourceTag],
  ["iam:resourcetag/", iamResourceTag]
]

const underivable: Derivation = () => notDerivable

/**
 * How the value of a key, named in lower case, follows from principal, resource, organization or endpoint; it gives
 * `notDerivable` for all other keys.
 * @clause request.derived-keys
 */
export const derivation: (key: string) => Derivation = remember((key) => {
  const known = byKey.get(key)
  if (known !== undefined) return known
  const [prefix, ofTag] = tags.find(([start]) => key.startsWith(start)) ?? []
  return prefix === undefined || ofTag === undefined ? underivable : ofTag(key.slice(prefix.length))
})
