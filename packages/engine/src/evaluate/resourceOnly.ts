import * as Admits from "../verdict/Admits.ts"
import type { Circumstances, Readings } from "./Readings.ts"
import { trustingAccount } from "./trustingAccount.ts"

/**
 * Services, anonymous callers and external logins have no account: only the resource's side is evaluated.
 * @clause resource-only.one-side
 */
export const resourceOnly = (readings: Readings, circumstances: Circumstances): Admits.Admits =>
  Admits.guardrail(trustingAccount(readings, circumstances), readings.vpcEndpoint)
