import { unknown } from "../../aws/Fact.ts"
import type { Membership } from "../Caller.ts"
import * as MissingFact from "../MissingFact.ts"
import type { PlainKeyValue, RequestContext } from "../RequestContext.ts"
import type { Endpoint } from "../Target.ts"
import { type Derivations, fromFact, organizationId, organizationPath } from "./derivation.ts"
import { isForwarded } from "./forwarded.ts"

const ofEndpoint = (context: RequestContext, then: (endpoint: Endpoint) => PlainKeyValue): PlainKeyValue => {
  const forwarded = isForwarded(context)
  if (context.endpoint === undefined || forwarded === true) return undefined
  if (forwarded === unknown) return { missing: MissingFact.contextKey("aws:ViaAWSService") }
  return then(context.endpoint)
}

const ofOrganization = (
  { account, id, membership }: Endpoint,
  read: (membership: Membership, account: string) => PlainKeyValue
): PlainKeyValue => (account === unknown ? { missing: { kind: "vpc-endpoint", of: id } } : read(membership, account))

/**
 * Keys that follow from the VPC endpoint on the way; absent without one, and where a service calls on: it passes no
 * endpoint of the caller's.
 * @clause request.endpoint-keys
 * @clause request.forward-access-session
 */
export const endpointKeys: Derivations = [
  ["aws:sourcevpce", (context) => ofEndpoint(context, ({ id }) => id)],
  ["aws:sourcevpc", (context) => ofEndpoint(context, ({ id, vpc }) => fromFact(vpc, { kind: "vpc-endpoint", of: id }))],
  [
    "aws:vpceaccount",
    (context) => ofEndpoint(context, ({ account, id }) => fromFact(account, { kind: "vpc-endpoint", of: id }))
  ],
  ["aws:vpceorgid", (context) => ofEndpoint(context, (endpoint) => ofOrganization(endpoint, organizationId))],
  ["aws:vpceorgpaths", (context) => ofEndpoint(context, (endpoint) => ofOrganization(endpoint, organizationPath))]
]
