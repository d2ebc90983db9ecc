import type * as Admits from "../verdict/Admits.ts"
import type { Mode } from "../verdict/Evaluation.ts"
import { crossAccount } from "./crossAccount.ts"
import type { Circumstances, Readings } from "./Readings.ts"
import { resourceOnly } from "./resourceOnly.ts"
import { sameAccount } from "./sameAccount.ts"

/** How the accounts can stand to each other, where that is known. */
export type KnownMode = Exclude<Mode, "unknown-owner">

/**
 * How the settled words of all policy types come to one decision, as the accounts stand to each other: the whole of
 * the decision that is not the reading of policies, small enough to be checked for every combination there is.
 * @clause evaluation.order
 */
export const combine: Readonly<Record<KnownMode, (settled: Readings, circumstances: Circumstances) => Admits.Admits>> =
  { "same-account": sameAccount, "cross-account": crossAccount, "resource-only": resourceOnly }
