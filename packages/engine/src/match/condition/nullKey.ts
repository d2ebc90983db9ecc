import type { KeyValue } from "../../request/RequestContext.ts"
import * as RequestContext from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import { isEmpty } from "./multivalued.ts"
import * as boolean from "./boolean.ts"

/**
 * `Null: "true"` holds where the key is absent, `"false"` where it is present with a value.
 * @clause condition.null
 */
export const nullKey = (values: ReadonlyArray<string>, value: KeyValue): Applicability.Applicability => {
  const wanted = new Set(values.map(boolean.parse))
  const whenAbsent = wanted.has(true)
  const whenPresent = wanted.has(false)
  if (RequestContext.isUnknown(value)) {
    return Applicability.possible(whenAbsent || whenPresent, !whenAbsent || !whenPresent)
  }
  return Applicability.of(isEmpty(value) ? whenAbsent : whenPresent)
}
