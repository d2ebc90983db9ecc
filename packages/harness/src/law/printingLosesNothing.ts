import type { Policy, PolicyDocument } from "@countersign/engine"
import { places } from "../scenario/places.ts"
import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"

/** The document without names and members that are absent. */
const plain = (document: PolicyDocument): string => JSON.stringify(document)

/** @clause grammar.document */
export const printingLosesNothing: Law = {
  name: "a printed policy reads as the same policy, and as a valid one",
  clauses: ["grammar.document", "grammar.statement"],
  exceptions: [],
  check: ({ countersign }, scenario) => {
    const place = choose(places(scenario), scenario.choice)
    const policy: Policy | undefined = choose(place?.policies ?? [], scenario.choice >> 4)
    if (countersign === undefined || place === undefined || policy === undefined) return "not concerned"
    const { policyType } = place
    const text = countersign.PolicyPrinter.print(policy.document)
    const read = countersign.PolicyReader.read(text, { policyType })
    if (read.document === undefined) return { breach: `printed as what is no policy: ${text}`, asked: [] }
    return plain(read.document) === plain(policy.document)
      ? "holds"
      : { breach: `read again as another policy: ${text}`, asked: [] }
  }
}
