import { block, listed, withKey, sending } from "../scenario/conditions.ts"
import type { Law } from "./Law.ts"
import { type Probe, probing, requireProbes } from "./probe.ts"

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
    const present = probing(engine, scenario)
    const absent = probing(engine, withKey(scenario, key, []))
    const asked = (probe: Probe, as: string, value: string) =>
      probe(as, { condition: block({ operator: "Null", key, values: [value] }) })
    return requireProbes(
      "Null does not tell presence from absence",
      [
        asked(present, "Null true, present", "true"),
        asked(present, "Null false, present", "false"),
        asked(absent, "Null true, absent", "true"),
        asked(absent, "Null false, absent", "false")
      ],
      (...applies) => applies.join() === "false,true,true,false"
    )
  }
}
