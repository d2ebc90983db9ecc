import type { Authorization, AuthorizationRequest } from "@countersign/engine"

/** The same request, with every key that it does not list held open; `undefined` where they are open already. */
export const withKeysOpen = (request: AuthorizationRequest): AuthorizationRequest | undefined =>
  request.unknownKeys === "all" ? undefined : { ...request, unknownKeys: "all" }

const missingKeys = ({ checks }: Authorization): ReadonlyArray<string> => [
  ...new Set(
    checks
      .flatMap(({ missing }) => missing)
      .filter(({ kind }) => kind === "context-key")
      .map(({ of }) => of)
  )
]

/**
 * The context keys on whose absence a decision rests: those that would be missing if every unlisted key were
 * unknown, where this leaves other decisions possible.
 */
export const assumedAbsent = (answer: Authorization, open: Authorization): ReadonlyArray<string> => {
  if (answer.admits === open.admits) return []
  const known = new Set(missingKeys(answer))
  return missingKeys(open).filter((key) => !known.has(key))
}
