import { unknown } from "../../aws/Fact.ts"
import type { PlainKeyValue, RequestContext } from "../RequestContext.ts"
import { type Derivations, organizationId, organizationPath } from "./derivation.ts"

// Of an access point in another account than its bucket, AWS does not say whose the resource is.
const hasTwoOwners = ({ accessPoint, owner }: RequestContext["target"]): boolean =>
  accessPoint !== undefined && accessPoint.bucketOwner !== owner

const ofOwner = (context: RequestContext, then: (owner: string) => PlainKeyValue): PlainKeyValue =>
  context.target.owner === unknown || hasTwoOwners(context.target)
    ? { missing: { kind: "owner", of: context.target.resource } }
    : then(context.target.owner)

/**
 * Keys that follow from whose the resource is.
 * @clause request.resource-keys
 */
export const resourceKeys: Derivations = [
  ["aws:resourceaccount", (context) => ofOwner(context, (owner) => owner)],
  ["aws:resourceorgid", (context) => ofOwner(context, (owner) => organizationId(context.target.membership, owner))],
  ["aws:resourceorgpaths", (context) => ofOwner(context, (owner) => organizationPath(context.target.membership, owner))]
]
