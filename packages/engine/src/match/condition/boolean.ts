/**
 * `true` matches true; `false` matches any present value other than true; case is ignored. `undefined` where the
 * policy's value is neither.
 * @clause condition.bool
 */
export const parse = (text: string): boolean | undefined => {
  const lower = text.toLowerCase()
  return lower === "true" ? true : lower === "false" ? false : undefined
}

export const matches = (wanted: boolean, value: string): boolean => isTrue(value) === wanted

// Nearly every value is written in lower case already, and folding would make a text of it anew.
const isTrue = (value: string): boolean => value === "true" || (value !== "false" && value.toLowerCase() === "true")
