const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

/** The bits behind a base64 text, cut to whole bytes; `undefined` where the text is no base64. */
const readBits = (text: string): string | undefined => {
  const body = text.replace(/={1,2}$/, "")
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*$/.test(body)) return undefined
  const bits = Array.from(body)
    .map((character) => alphabet.indexOf(character).toString(2).padStart(6, "0"))
    .join("")
  return bits.slice(0, bits.length - (bits.length % 8))
}

/**
 * The bytes behind two base64 texts are the same.
 * @clause condition.binary
 */
export const binaryEquals = (requested: string, value: string): boolean => {
  const bits = readBits(requested)
  return bits !== undefined && bits === readBits(value)
}
