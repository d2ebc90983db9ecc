import { map } from "../../aws/Fact.ts"
import { regionOfGlobalService } from "../../aws/Partition.ts"
import type { Membership } from "../Caller.ts"
import * as MissingFact from "../MissingFact.ts"
import type { PlainKeyValue, RequestContext } from "../RequestContext.ts"
import {
  type Derivation,
  type Derivations,
  fromFact,
  notDerivable,
  organizationId,
  organizationPath
} from "./derivation.ts"
import { isForwarded } from "./forwarded.ts"

const requestedRegion: Derivation = ({ action, caller, target }) => {
  const partition = target.arn?.partition ?? caller.partition ?? "aws"
  const region = regionOfGlobalService(action.service, partition) ?? target.arn?.region
  return region === undefined || region === "" ? notDerivable : region
}

const isLeftOpen = ({ given, unknownKeys }: RequestContext, key: string): boolean =>
  !given.has(key) && (unknownKeys === "all" || unknownKeys.has(key))

const calledVia = (context: RequestContext, end: 0 | -1): PlainKeyValue | typeof notDerivable => {
  const chain = context.given.get("aws:calledvia")
  if (isLeftOpen(context, "aws:calledvia")) return { missing: MissingFact.contextKey("aws:CalledVia") }
  if (chain === undefined) return notDerivable
  const service = chain.at(end)
  return service === undefined ? undefined : service
}

const viaAwsService: Derivation = (context) =>
  fromFact(map(isForwarded(context), String), MissingFact.contextKey("aws:CalledVia"))

// Present only on direct calls of a service principal for a resource of an account in an organization.
const ofSource = (
  context: RequestContext,
  read: (membership: Membership, of: string) => PlainKeyValue
): PlainKeyValue | typeof notDerivable => {
  const { caller, given, source } = context
  if (caller.principal.type !== "service") return undefined
  if (isLeftOpen(context, "aws:sourceaccount")) return { missing: MissingFact.contextKey("aws:SourceAccount") }
  const account = given.get("aws:sourceaccount")?.[0]
  return account === undefined ? notDerivable : read(source(account), account)
}

/**
 * Keys that follow from how the call is made: where to, on whose behalf, through which services.
 * @clause request.call-keys
 */
export const callKeys: Derivations = [
  ["aws:requestedregion", requestedRegion],
  ["aws:viaawsservice", viaAwsService],
  ["aws:calledviafirst", (context) => calledVia(context, 0)],
  ["aws:calledvialast", (context) => calledVia(context, -1)],
  ["aws:sourceorgid", (context) => ofSource(context, organizationId)],
  ["aws:sourceorgpaths", (context) => ofSource(context, organizationPath)]
]
