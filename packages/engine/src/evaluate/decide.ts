import type { RequestContext } from "../request/RequestContext.ts"
import type * as Admits from "../verdict/Admits.ts"
import type { AppliedPolicies } from "../world/AppliedPolicies.ts"
import { type ClearCase, clearCase, decideClearCase } from "./clear/clearCase.ts"
import { unclear } from "./clear/Half.ts"
import * as Scales from "./Scales.ts"
import { admits, type Situation, situations } from "./situation.ts"

/** All of a check that is settled before a condition is looked at. */
export interface Prepared {
  readonly context: RequestContext
  readonly applied: AppliedPolicies
  readonly situations: ReadonlyArray<Situation>
  clear: ClearCase | undefined
  /** Made when something has to be weighed. */
  scales: Scales.Scales | undefined
}

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
  prepared.scales ??= Scales.make(prepared.applied)
  return admits(prepared.situations, Scales.read(prepared.scales, prepared.context))
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
