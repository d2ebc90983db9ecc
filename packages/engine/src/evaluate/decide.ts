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
}

/** All of a check that is settled before a condition is looked at. */
export interface Prepared {
  readonly context: RequestContext
  readonly situations: ReadonlyArray<Situation>
  readonly readers: Readers
  /** Where the words of the policy types are written down while they are read: a decision allocates nothing. */
  readonly readings: Writable
}

type Writable = { -readonly [Name in keyof Readings]: Readings[Name] }

const blank: Readings = {
  resourceControl: Admits.allow,
  serviceControl: Admits.allow,
  resourceBased: 0,
  blockPublicAccess: Admits.allow,
  identityBased: Admits.allow,
  permissionsBoundary: Admits.allow,
  sessionPolicies: Admits.allow,
  vpcEndpoint: Admits.allow
}

/** The policies of one check, made ready to be read. @clause evaluation.policy-types */
export const prepare = (applied: AppliedPolicies, context: RequestContext): Prepared => ({
  context,
  situations: situations(applied, context),
  readers: {
    resourceControl: resourceControl(applied),
    serviceControl: serviceControl(applied),
    resourceBased: resourceBased(applied),
    identityBased: identityBased(applied),
    permissionsBoundary: permissionsBoundary(applied),
    sessionPolicies: session(applied),
    vpcEndpoint: vpcEndpoint(applied)
  },
  readings: { ...blank, blockPublicAccess: blockPublicAccess(applied) }
})

const word = (reading: Reading | undefined, context: RequestContext): Admits.Admits =>
  reading === undefined ? Admits.allow : reading(context)

/** What every policy type says, each on its own. */
const read = ({ context, readers, readings }: Prepared): Readings => {
  readings.resourceControl = word(readers.resourceControl, context)
  readings.serviceControl = word(readers.serviceControl, context)
  readings.resourceBased = readers.resourceBased(context)
  readings.identityBased = word(readers.identityBased, context)
  readings.permissionsBoundary = word(readers.permissionsBoundary, context)
  readings.sessionPolicies = word(readers.sessionPolicies, context)
  readings.vpcEndpoint = word(readers.vpcEndpoint, context)
  return readings
}

/**
 * The decisions one check admits, without a proof: every policy type is read, then the words are combined as the
 * accounts stand to each other.
 * @clause evaluation.order
 */
export const decidePrepared = (prepared: Prepared): Admits.Admits => admits(prepared.situations, read(prepared))

/** The same for policies that were just found. */
export const decide = (applied: AppliedPolicies, context: RequestContext): Admits.Admits =>
  decidePrepared(prepare(applied, context))
