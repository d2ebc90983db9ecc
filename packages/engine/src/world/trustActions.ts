import type { ActionName } from "../aws/ActionName.ts"
import * as Arn from "../aws/Arn.ts"

const trustActions: ReadonlySet<string> = new Set([
  "assumerole",
  "assumerolewithsaml",
  "assumerolewithwebidentity",
  "setsourceidentity",
  "tagsession"
])

/** The session that `GetFederationToken` makes. */
export const isFederatedUser = (arn: Arn.Arn): boolean =>
  arn.service === "sts" && Arn.resourceType(arn) === "federated-user"

/**
 * Whether a call asks a role's trust policy, however the request names the role. `GetFederationToken` has no role: the
 * user's own policies decide about the tags it passes.
 * @clause sts.trust-policy
 * @clause sts.federated-session-tags
 */
export const asksTrust = ({ operation, service }: ActionName, arn: Arn.Arn | undefined): boolean =>
  service === "sts" &&
  trustActions.has(operation) &&
  !(operation === "tagsession" && arn !== undefined && isFederatedUser(arn))
