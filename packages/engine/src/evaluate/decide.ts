import type { RequestContext } from "../request/RequestContext.ts"
import type * as Admits from "../verdict/Admits.ts"
import type { AppliedPolicies } from "../world/AppliedPolicies.ts"
import { identityBased } from "./grant/identityBased.ts"
import { resourceBased } from "./grant/resourceBased.ts"
import { blockPublicAccess } from "./guardrail/blockPublicAccess.ts"
import { permissionsBoundary } from "./guardrail/permissionsBoundary.ts"
import { resourceControl } from "./guardrail/resourceControl.ts"
import { serviceControl } from "./guardrail/serviceControl.ts"
import { session } from "./guardrail/session.ts"
import { vpcEndpoint } from "./guardrail/vpcEndpoint.ts"
import type { Readings } from "./Readings.ts"
import { admits, type Situation, situations } from "./situation.ts"

/** What every policy type says, each on its own. */
const read = (applied: AppliedPolicies, context: RequestContext): Readings => ({
  resourceControl: resourceControl(applied, context),
  serviceControl: serviceControl(applied, context),
  resourceBased: resourceBased(applied, context),
  blockPublicAccess: blockPublicAccess(applied),
  identityBased: identityBased(applied, context),
  permissionsBoundary: permissionsBoundary(applied, context),
  sessionPolicies: session(applied, context),
  vpcEndpoint: vpcEndpoint(applied, context)
})

/**
 * The decisions one check admits, without a proof: every policy type is read, then the words are combined as the
 * accounts stand to each other.
 * @clause evaluation.order
 */
export const decide = (applied: AppliedPolicies, context: RequestContext): Admits.Admits =>
  decideIn(situations(applied, context), applied, context)

/** The same where it is settled how the accounts stand to each other. */
export const decideIn = (
  all: ReadonlyArray<Situation>,
  applied: AppliedPolicies,
  context: RequestContext
): Admits.Admits => admits(all, read(applied, context))
