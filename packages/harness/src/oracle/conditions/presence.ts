type Values = ReadonlyArray<string> | undefined

/** A value that is empty counts as none, and so does a list of such values. */
export const hasNoValue = (requested: Values): boolean =>
  requested === undefined || requested.every((value) => value === "")

/**
 * `Null` asks whether a key is absent: `"true"` where it has no value, `"false"` where it has one.
 * @clause condition.null
 */
export const isNull = (requested: Values, values: ReadonlyArray<string>): boolean =>
  values.some((value) => value.toLowerCase() === String(hasNoValue(requested)))
