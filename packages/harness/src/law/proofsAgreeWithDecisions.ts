import { Result } from "effect"
import type { Law } from "./Law.ts"

/** @clause undetermined.admits */
export const proofsAgreeWithDecisions: Law = {
  name: "the decision of the proof is the decision, open ones included",
  clauses: ["undetermined.admits"],
  exceptions: [],
  check: ({ countersign }, { request, world }) => {
    if (countersign === undefined) return "not concerned"
    const decided = Result.getOrThrow(countersign.decide(world, request))
    const proved = Result.getOrThrow(countersign.evaluate(world, request)).admits
    if (decided === proved) return "holds"
    const answers = [decided, proved].map((admits) => countersign.Admits.toArray(admits).join(" or "))
    return { breach: `decide says ${answers[0]}, evaluate says ${answers[1]}`, asked: [] }
  }
}
