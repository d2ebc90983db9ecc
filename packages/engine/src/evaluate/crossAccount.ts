import * as Admits from "../verdict/Admits.ts"
import type { Circumstances, Readings } from "./Readings.ts"
import { trustedAccount } from "./trustedAccount.ts"
import { trustingAccount } from "./trustingAccount.ts"

/**
 * A cross-account request needs an Allow on both sides, and on its way through an endpoint; any explicit deny denies.
 * @clause cross-account.both-sides
 */
export const crossAccount = (readings: Readings, circumstances: Circumstances): Admits.Admits =>
  Admits.guardrail(
    Admits.guardrail(trustedAccount(readings, circumstances), trustingAccount(readings, circumstances)),
    readings.vpcEndpoint
  )
