import type { Chain } from "./search.ts"

const givesUp =
  "a role session has the role's permissions alone: the caller's own are set aside while it acts in the session"

const chained =
  "role chaining: a session that another role session began lasts one hour at most (IAM User Guide: IAM roles, terms and concepts)"

const identity = "the source identity stays with every session of the chain and cannot be changed on the way"

/** What a chain of roles costs, as far as it does not show in a decision. */
export const notesOn = (chain: Chain): ReadonlyArray<string> => {
  const hops = chain.length - 1
  const callers = chain.slice(0, -1).map(({ principal }) => principal.type)
  return [
    ...(hops > 0 ? [givesUp] : []),
    ...(callers.includes("role-session") ? [chained] : []),
    ...(hops > 0 && chain.at(-1)?.sourceIdentity !== undefined ? [identity] : [])
  ]
}
