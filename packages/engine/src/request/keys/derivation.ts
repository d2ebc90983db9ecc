import { type Fact, unknown } from "../../aws/Fact.ts"
import { rememberFor } from "../../aws/remember.ts"
import type { Tags } from "../../aws/Tags.ts"
import type { Membership } from "../Caller.ts"
import type { MissingFact } from "../MissingFact.ts"
import type { PlainKeyValue, RequestContext } from "../RequestContext.ts"

/** The key does not follow from principal, resource, organization and endpoint: the request must bring it. */
export const notDerivable: unique symbol = Symbol("not derivable")

/** How one key follows from the rest of a request. */
export type Derivation = (context: RequestContext) => PlainKeyValue | typeof notDerivable

/** A key whose value is a fact of the world. */
export const fromFact = (fact: Fact<string>, missing: MissingFact): PlainKeyValue =>
  fact === unknown ? { missing } : fact

/** The organization of an account, named by `of`. */
export const organizationId = (membership: Membership, of: string): PlainKeyValue => {
  if (membership === unknown) return { missing: { kind: "organization", of } }
  return membership === "none" ? undefined : membership.organizationId
}

/** The place of an account in its organization. */
export const organizationPath = (membership: Membership, of: string): PlainKeyValue => {
  if (membership === unknown) return { missing: { kind: "organization", of } }
  return membership === "none" ? undefined : fromFact(membership.path, { kind: "organization", of })
}

const byName = rememberFor((tags: Tags): ReadonlyMap<string, ReadonlyArray<string>> => {
  const made = new Map<string, Array<string>>()
  for (const [key, value] of Object.entries(tags)) {
    const values = made.get(key.toLowerCase())
    if (values === undefined) made.set(key.toLowerCase(), [value])
    else values.push(value)
  }
  return made
})

/**
 * One tag; its key is compared without regard to case. Of two tags whose keys differ only by case AWS says that which
 * one counts is unpredictable: so it is not known.
 * @clause request.tags
 */
export const tag =
  (name: string, tagsOf: (context: RequestContext) => Fact<Tags>, carrier: (context: RequestContext) => string) =>
  (context: RequestContext): PlainKeyValue => {
    const tags = tagsOf(context)
    const values = tags === unknown ? undefined : byName(tags).get(name)
    return tags === unknown || (values !== undefined && values.length > 1)
      ? { missing: { kind: "tags", of: carrier(context) } }
      : values?.[0]
  }

/** Derivations by key, the key in lower case. */
export type Derivations = ReadonlyArray<readonly [key: string, derivation: Derivation]>
