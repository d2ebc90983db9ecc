import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"
import { after, workingRemedies } from "./remedies.ts"

/** @clause evaluation.order */
export const everyRemedyWorks: Law = {
  name: "with a remedy the request is allowed, and without any part of it it is not",
  clauses: ["evaluation.order"],
  exceptions: [],
  check: ({ countersign }, scenario) => {
    if (countersign === undefined) return "not concerned"
    const found = choose(workingRemedies(countersign, scenario.world, scenario.request), scenario.choice)
    if (found === undefined) return "not concerned"
    const { considered, remedy } = found
    if (after(countersign, considered, remedy.parts) !== "Allow") {
      return { breach: `a remedy that does not help: ${JSON.stringify(remedy.parts)}`, asked: [] }
    }
    const idle = remedy.parts.find(
      (part) =>
        after(
          countersign,
          considered,
          remedy.parts.filter((other) => other !== part)
        ) === "Allow"
    )
    return idle === undefined ? "holds" : { breach: `a part that is not needed: ${JSON.stringify(idle)}`, asked: [] }
  }
}
