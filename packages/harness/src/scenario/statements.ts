import { nobody, type PrincipalElement, type Statement, type StatementEffect } from "@countersign/engine"
import { namesPrincipals, type Place } from "./Place.ts"

const everything = { negated: false, values: ["*"] } as const

/** `"Principal": "*"`. */
export const everyone: PrincipalElement = { ...nobody, everyone: true }

/** A principal element of AWS principals. */
export const awsPrincipals = (...aws: ReadonlyArray<string>): PrincipalElement => ({ ...nobody, aws })

/** A statement on every action of every resource, shaped for a policy without principals. */
export const onEverything = (effect: StatementEffect): Statement => ({
  sid: undefined,
  effect,
  principal: undefined,
  action: everything,
  resource: everything,
  condition: []
})

/** The statement shaped for a place: with a principal where its policies name one, for STS alone on a trust policy. */
export const shapedFor = (place: Place, statement: Statement): Statement => {
  if (!namesPrincipals(place)) return { ...statement, principal: undefined }
  const principal = statement.principal ?? everyone
  return place.policyType === "ROLE_TRUST_POLICY"
    ? { ...statement, principal, resource: undefined }
    : { ...statement, principal }
}

export const isAllow = ({ effect }: Statement): boolean => effect === "Allow"
