import type { Law } from "./Law.ts"

/** @clause evaluation.order */
export const everyAnswerIsTheOracles: Law = {
  name: "every answer is the oracle's",
  clauses: ["evaluation.order"],
  exceptions: [],
  check: () => "not concerned"
}
