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
import { type ClearCase, clearCase, decideClearCase } from "./clear/clearCase.ts"
import { unclear } from "./clear/Half.ts"
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
  readonly applied: AppliedPolicies
  readonly situations: ReadonlyArray<Situation>
  clear: ClearCase | undefined
  /** Made when something has to be weighed. */
  scales: Scales | undefined
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

/** What every policy type says, each on its own, written into `readings`: a decision allocates nothing. */
const read = (readers: Readers, readings: Writable, context: RequestContext): Readings => {
  readings.resourceControl = word(readers.resourceControl, context)
  readings.serviceControl = word(readers.serviceControl, context)
  readings.resourceBased = readers.resourceBased(context)
  readings.identityBased = word(readers.identityBased, context)
  readings.permissionsBoundary = word(readers.permissionsBoundary, context)
  readings.sessionPolicies = word(readers.sessionPolicies, context)
  readings.vpcEndpoint = word(readers.vpcEndpoint, context)
  return readings
}

/** All words of a check, made ready to be read. */
interface Scales {
  readonly readers: Readers
  readonly readings: Writable
}

const scales = (applied: AppliedPolicies): Scales => ({
  readers: readersOf(applied),
  readings: { ...blank, blockPublicAccess: blockPublicAccess(applied) }
})

/** The policies of one check, made ready to be read. @clause evaluation.policy-types */
export const prepare = (applied: AppliedPolicies, context: RequestContext): Prepared => {
  const all = situations(applied, context)
  return { applied, context, situations: all, clear: clearCase(applied, all), scales: undefined }
}

const isSetApart = (clear: ClearCase | undefined): boolean =>
  clear?.trusted.about !== undefined || clear?.trusting.about !== undefined

/** Every policy type is read, then the words are combined as the accounts stand to each other. */
const weigh = (prepared: Prepared): Admits.Admits => {
  if (isSetApart(prepared.clear)) prepared.clear = clearCase(prepared.applied, prepared.situations)
  const { readers, readings } = (prepared.scales ??= scales(prepared.applied))
  return admits(prepared.situations, read(readers, readings, prepared.context))
}

/**
 * The decisions one check admits, without a proof. What is clear is judged, all else weighed; both come to the same.
 * @clause evaluation.order
 */
export const decidePrepared = (prepared: Prepared): Admits.Admits => {
  const { clear, context } = prepared
  const judged = clear === undefined ? unclear : decideClearCase(clear, context)
  return judged === unclear ? weigh(prepared) : judged
}

/** The same for policies that were just found. */
export const decide = (applied: AppliedPolicies, context: RequestContext): Admits.Admits =>
  decidePrepared(prepare(applied, context))
