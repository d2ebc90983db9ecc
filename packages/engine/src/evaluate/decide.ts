import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import type { AppliedPolicies } from "../world/AppliedPolicies.ts"
import { identityBased } from "./grant/identityBased.ts"
import { resourceBased } from "./grant/resourceBased.ts"
import { blockPublicAccess } from "./guardrail/blockPublicAccess.ts"
import { permissionsBoundary } from "./guardrail/permissionsBoundary.ts"
import { resourceControl } from "./guardrail/resourceControl.ts"
import { serviceControl } from "./guardrail/serviceControl.ts"
import { session } from "./guardrail/session.ts"
import { vpcEndpoint } from "./guardrail/vpcEndpoint.ts"
import type { Reading } from "./policySet.ts"
import type { Readings } from "./Readings.ts"
import { admits, type Situation, situations } from "./situation.ts"

/** How every policy type is to be read; `undefined` for one that does not bind the request. */
interface Readers extends Readonly<Record<Exclude<keyof Readings, "blockPublicAccess">, Reading | undefined>> {
  readonly resourceBased: Reading
  readonly blockPublicAccess: Admits.Admits
}

/** All of a check that is settled before a condition is looked at. */
export interface Prepared {
  readonly context: RequestContext
  readonly situations: ReadonlyArray<Situation>
  readonly readers: Readers
}

/** The policies of one check, made ready to be read. @clause evaluation.policy-types */
export const prepare = (applied: AppliedPolicies, context: RequestContext): Prepared => ({
  context,
  situations: situations(applied, context),
  readers: {
    resourceControl: resourceControl(applied),
    serviceControl: serviceControl(applied),
    resourceBased: resourceBased(applied),
    blockPublicAccess: blockPublicAccess(applied),
    identityBased: identityBased(applied),
    permissionsBoundary: permissionsBoundary(applied),
    sessionPolicies: session(applied),
    vpcEndpoint: vpcEndpoint(applied)
  }
})

const word = (reading: Reading | undefined, context: RequestContext): Admits.Admits =>
  reading === undefined ? Admits.allow : reading(context)

/** What every policy type says, each on its own. */
const read = (readers: Readers, context: RequestContext): Readings => ({
  resourceControl: word(readers.resourceControl, context),
  serviceControl: word(readers.serviceControl, context),
  resourceBased: readers.resourceBased(context),
  blockPublicAccess: readers.blockPublicAccess,
  identityBased: word(readers.identityBased, context),
  permissionsBoundary: word(readers.permissionsBoundary, context),
  sessionPolicies: word(readers.sessionPolicies, context),
  vpcEndpoint: word(readers.vpcEndpoint, context)
})

/**
 * The decisions one check admits, without a proof: every policy type is read, then the words are combined as the
 * accounts stand to each other.
 * @clause evaluation.order
 */
export const decidePrepared = ({ context, readers, situations: all }: Prepared): Admits.Admits =>
  admits(all, read(readers, context))

/** The same for policies that were just found. */
export const decide = (applied: AppliedPolicies, context: RequestContext): Admits.Admits =>
  decidePrepared(prepare(applied, context))
