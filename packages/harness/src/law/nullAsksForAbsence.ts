import { block, listed, withKey, sending } from "../scenario/conditions.ts"
import type { Law } from "./Law.ts"
import { probe, requireProbes } from "./probe.ts"

/** @clause condition.null */
export const nullAsksForAbsence: Law = {
  name: "Null holds with true on an absent key and with false on a present one",
  clauses: ["condition.null"],
  exceptions: [],
  check: (engine, drawn) => {
    const scenario = sending(drawn)
    const { key } = scenario.test
    const values = listed(scenario, key)
    if (values === undefined || values.length === 0 || values.includes("")) return "not concerned"
    const asked = (question: typeof scenario, as: string, value: string) =>
      probe(engine, question, as, { condition: block({ operator: "Null", key, values: [value] }) })
    const absent = { ...scenario, ...withKey(scenario, key, []) }
    return requireProbes(
      "Null does not tell presence from absence",
      [
        asked(scenario, "Null true, present", "true"),
        asked(scenario, "Null false, present", "false"),
        asked(absent, "Null true, absent", "true"),
        asked(absent, "Null false, absent", "false")
      ],
      (...applies) => applies.join() === "false,true,true,false"
    )
  }
}
