import type { Quantifier } from "../../policy/ConditionOperatorName.ts"
import type { PlainKeyValue } from "../../request/RequestContext.ts"
import * as RequestContext from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import * as boolean from "./boolean.ts"
import { isEmpty } from "./multivalued.ts"

/**
 * `Null: "true"` holds where the key is absent, `"false"` where it is present with a value.
 *
 * AWS refuses a set operator on `Null`; read all the same, absence satisfies `ForAllValues` and not `ForAnyValue`,
 * as everywhere.
 * @clause condition.null
 */
export const nullKey = (
  values: ReadonlyArray<string>,
  quantifier: Quantifier | undefined
): ((value: PlainKeyValue) => Applicability.Applicability) => {
  const wanted = new Set(values.map(boolean.parse))
  const whenAbsent = quantifier === undefined ? wanted.has(true) : quantifier === "ForAllValues"
  const whenPresent = wanted.has(false)
  const whenUnknown = Applicability.possible(whenAbsent || whenPresent, !whenAbsent || !whenPresent)
  return (value) => {
    if (RequestContext.isUnknown(value)) return whenUnknown
    const isAbsent = typeof value === "string" ? value === "" : isEmpty(value)
    return Applicability.of(isAbsent ? whenAbsent : whenPresent)
  }
}
