import type { Decision } from "@countersign/engine"
import { decisionAlone } from "../contestant/decisionAlone.ts"
import { fromPlainObject } from "../contestant/fromPlainObject.ts"
import { compete } from "../measure/compete.ts"
import { describe } from "../organization/describe.ts"
import { requests } from "../organization/requests.ts"
import { toWorld } from "../organization/toWorld.ts"
import { manyStatements } from "../setting/manyStatements.ts"
import type { Run } from "./Workload.ts"

// Nobody worked these out by hand: the tests put them to the oracle.
const unchecked: Decision.Decision = "ImplicitDeny"

/** Random requests in a large organization, beside the second workload. */
export const run: Run = (scale) => {
  const described = describe(scale.accounts)
  const asked = {
    world: toWorld(described),
    questions: requests(described, 256).map((request) => ({ request, expected: unchecked }))
  }
  const contestants = [
    decisionAlone(asked),
    fromPlainObject(asked),
    decisionAlone(manyStatements, "countersign on W2"),
    fromPlainObject(manyStatements, "countersign on W2")
  ]
  return compete(
    "W3",
    contestants.map((contestant) => ({ contestant })),
    scale
  )
}
