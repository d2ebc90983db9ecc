const fillings: ReadonlyArray<string> = ["", "x", "x/y"]

const fill = (pattern: string, run: string): string =>
  pattern
    .replaceAll(/\$\{[^},]*,\s*'([^']*)'\}/g, "$1")
    .replaceAll(/\$\{([*?$])\}/g, "$1")
    .replaceAll(/\$\{[^}]*\}/g, "v")
    .replaceAll("*", run)
    .replaceAll("?", "a")

/** Texts that a pattern matches, the variables in it aside. */
export const filledIn = (pattern: string): ReadonlyArray<string> =>
  pattern.includes("*") ? fillings.map((run) => fill(pattern, run)) : [fill(pattern, "")]

const otherCase = (text: string): string => {
  const last = text.at(-1) ?? ""
  return text.slice(0, -1) + (last === last.toLowerCase() ? last.toUpperCase() : last.toLowerCase())
}

/** Texts just beside a text: one letter less, one more, and the last in the other case. */
export const nearMisses = (text: string): ReadonlyArray<string> =>
  [text.slice(0, -1), `${text}x`, otherCase(text)].filter((near) => near !== "" && near !== text)
