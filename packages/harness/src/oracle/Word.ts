/** What a policy, a layer or a whole evaluation says of a request. */
export type Word = "Allow" | "ImplicitDeny" | "ExplicitDeny"

/**
 * Every one of them must allow: a deny of one denies, and what is silent denies implicitly.
 * @clause evaluation.order
 */
export const allOf = (words: ReadonlyArray<Word>): Word => {
  if (words.includes("ExplicitDeny")) return "ExplicitDeny"
  return words.includes("ImplicitDeny") ? "ImplicitDeny" : "Allow"
}
