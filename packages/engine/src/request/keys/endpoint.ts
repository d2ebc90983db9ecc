import type { KeyValue, RequestContext } from "../RequestContext.ts"
import { type Derivations, fromFact, organizationId, organizationPath } from "./derivation.ts"

const ofEndpoint = (
  context: RequestContext,
  then: (endpoint: NonNullable<RequestContext["endpoint"]>, account: string) => KeyValue
): KeyValue =>
  context.endpoint === undefined ? undefined : then(context.endpoint, `account of ${context.endpoint.id}`)

/**
 * Keys that follow from the VPC endpoint on the way; absent without one.
 * @clause request.endpoint-keys
 */
export const endpointKeys: Derivations = [
  ["aws:sourcevpce", (context) => ofEndpoint(context, ({ id }) => [id])],
  ["aws:sourcevpc", (context) => ofEndpoint(context, ({ id, vpc }) => fromFact(vpc, { kind: "vpc-endpoint", of: id }))],
  [
    "aws:vpceaccount",
    (context) => ofEndpoint(context, ({ account, id }) => fromFact(account, { kind: "vpc-endpoint", of: id }))
  ],
  ["aws:vpceorgid", (context) => ofEndpoint(context, ({ membership }, of) => organizationId(membership, of))],
  ["aws:vpceorgpaths", (context) => ofEndpoint(context, ({ membership }, of) => organizationPath(membership, of))]
]
