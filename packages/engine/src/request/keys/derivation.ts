import { type Fact, unknown } from "../../aws/Fact.ts"
import type { Tags } from "../../aws/Tags.ts"
import type { Membership } from "../Caller.ts"
import type { MissingFact } from "../MissingFact.ts"
import type { KeyValue, RequestContext } from "../RequestContext.ts"

/** The key does not follow from principal, resource, organization and endpoint: the request must bring it. */
export const notDerivable: unique symbol = Symbol("not derivable")

/** How one key follows from the rest of a request. */
export type Derivation = (context: RequestContext) => KeyValue | typeof notDerivable

/** A key whose value is a fact of the world. */
export const fromFact = (fact: Fact<string>, missing: MissingFact): KeyValue =>
  fact === unknown ? { missing } : [fact]

/** The organization of an account, named by `of`. */
export const organizationId = (membership: Membership, of: string): KeyValue => {
  if (membership === unknown) return { missing: { kind: "organization", of } }
  return membership === "none" ? undefined : [membership.organizationId]
}

/** The place of an account in its organization. */
export const organizationPath = (membership: Membership, of: string): KeyValue => {
  if (membership === unknown) return { missing: { kind: "organization", of } }
  return membership === "none" ? undefined : [membership.path]
}

/** One tag; its key is compared without regard to case. @clause request.tags */
export const tag = (tags: Fact<Tags>, name: string, of: string): KeyValue => {
  if (tags === unknown) return { missing: { kind: "tags", of } }
  const entry = Object.entries(tags).find(([key]) => key.toLowerCase() === name)
  return entry === undefined ? undefined : [entry[1]]
}

/** Derivations by key, the key in lower case. */
export type Derivations = ReadonlyArray<readonly [key: string, derivation: Derivation]>
