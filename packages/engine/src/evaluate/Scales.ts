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

/** How every policy type is to be read; `undefined` for one that does not bind the request. */
interface Readers extends Readonly<Record<Exclude<keyof Readings, "blockPublicAccess">, Reading | undefined>> {
  readonly resourceBased: Reading
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

const readersOf = (applied: AppliedPolicies): Readers => ({
  resourceControl: resourceControl(applied),
  serviceControl: serviceControl(applied),
  resourceBased: resourceBased(applied),
  identityBased: identityBased(applied),
  permissionsBoundary: permissionsBoundary(applied),
  sessionPolicies: session(applied),
  vpcEndpoint: vpcEndpoint(applied)
})

const word = (reading: Reading | undefined, context: RequestContext): Admits.Admits =>
  reading === undefined ? Admits.allow : reading(context)

/** What every policy type says, each on its own. @clause evaluation.policy-types */
export const read = ({ readers, readings }: Scales, context: RequestContext): Readings => {
  readings.resourceControl = word(readers.resourceControl, context)
  readings.serviceControl = word(readers.serviceControl, context)
  readings.resourceBased = readers.resourceBased(context)
  readings.identityBased = word(readers.identityBased, context)
  readings.permissionsBoundary = word(readers.permissionsBoundary, context)
  readings.sessionPolicies = word(readers.sessionPolicies, context)
  readings.vpcEndpoint = word(readers.vpcEndpoint, context)
  return readings
}

/** All policy types of a check, made ready to be read, and where their words are written: a decision allocates nothing. */
export interface Scales {
  readonly readers: Readers
  readonly readings: Writable
}

export const make = (applied: AppliedPolicies): Scales => ({
  readers: readersOf(applied),
  readings: { ...blank, blockPublicAccess: blockPublicAccess(applied) }
})
