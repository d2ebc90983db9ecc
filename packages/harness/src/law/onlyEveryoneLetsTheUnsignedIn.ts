import type { Statement } from "@countersign/engine"
import * as Place from "../scenario/Place.ts"
import { placesOf } from "../scenario/places.ts"
import type { Question } from "../scenario/Question.ts"
import { ask, type Law, require } from "./Law.ts"

const unsigned = ({ request, world }: Question): Question => ({
  world,
  request: { ...request, principal: { type: "anonymous" } }
})

const namesSomebody = ({ principal }: Statement): boolean =>
  principal !== undefined && !principal.everyone && !principal.aws.includes("*")

const lettingSomebodyIn = Place.rewriting((statement) =>
  statement.effect === "Deny" || namesSomebody(statement) ? [statement] : []
)

/** @clause match.principal */
export const onlyEveryoneLetsTheUnsignedIn: Law = {
  name: "only a statement that names everyone lets an unsigned caller in",
  clauses: ["match.principal", "resource-only.one-side"],
  exceptions: [],
  check: (engine, scenario) => {
    const question = unsigned(scenario)
    const onResource = placesOf(question, "RESOURCE_BASED_POLICY", "ROLE_TRUST_POLICY")
    const named = Place.mappingAll(question, onResource, lettingSomebodyIn)
    const asked = ask(engine, "unsigned, with nobody allowed but those named", named)
    return require(asked.answer !== "Allow", "an unsigned caller is let in", asked)
  }
}
