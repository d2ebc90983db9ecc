import type { Chain } from "./search.ts"

/** What a chain of roles costs, as far as it does not show in a decision. */
export type ChainNoteCode = "permissions-set-aside" | "role-chaining" | "source-identity"

/** The notes on a chain of roles. */
export const chainNotes = (chain: Chain): ReadonlyArray<ChainNoteCode> => {
  const hops = chain.length - 1
  const callers = chain.slice(0, -1).map(({ principal }) => principal.type)
  return [
    ...(hops > 0 ? (["permissions-set-aside"] as const) : []),
    ...(callers.includes("role-session") ? (["role-chaining"] as const) : []),
    ...(hops > 0 && chain.at(-1)?.sourceIdentity !== undefined ? (["source-identity"] as const) : [])
  ]
}
