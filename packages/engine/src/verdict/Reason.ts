import type { Coded } from "../aws/Coded.ts"
import type { InapplicabilityParameters } from "../world/Inapplicability.ts"

/** The reasons a policy type gives: why it does not bind, or why S3 Block Public Access does. */
export interface ReasonParameters extends InapplicabilityParameters {
  /** `place` is where `RestrictPublicBuckets` is on; `null` where that is not known. */
  readonly "public-policy": { readonly place: string | null }
}

/** One reason: its code, and what it speaks of. */
export type Reason = Coded<ReasonParameters>
