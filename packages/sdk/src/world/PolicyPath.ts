import { Schema } from "effect"

/** The path of a policy file, relative to the folder of the file that names it. */
const PolicyPath = Schema.String.check(
  Schema.isPattern(/^[^\p{Cc}]+$/u, { expected: "a path without control characters" })
).annotate({
  identifier: "PolicyPath",
  description: "Path of a policy file, relative to the folder of this file. It must stay inside the world's folder."
})

/** One policy, or `null` where there is none. */
export const PolicyOrNone = Schema.NullOr(PolicyPath)

/** The policies of one place; an empty list where there is none. */
export const PolicyPaths = Schema.Array(PolicyPath)
