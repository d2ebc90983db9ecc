import { getHeapStatistics } from "node:v8"
import type { Contestant } from "../contestant/Contestant.ts"
import { decisionAlone } from "../contestant/decisionAlone.ts"
import type { Measurement } from "../measure/Measurement.ts"
import { crossAccount } from "../setting/crossAccount.ts"
import { manyStatements } from "../setting/manyStatements.ts"
import type { Run, Scale } from "./Workload.ts"

const allocated = (): number =>
  (getHeapStatistics() as { total_allocated_bytes?: number }).total_allocated_bytes ?? Number.NaN

/** All that was ever allocated while so many decisions were made, divided among them. */
const bytesPerDecision = (
  { decisions, sweep }: Pick<Contestant, "decisions" | "sweep">,
  { allocatingDecisions, allocatingMilliseconds }: Scale
): Pick<Measurement, "size" | "value"> => {
  const end = performance.now() + allocatingMilliseconds
  let made = 0
  const before = allocated()
  while (made < allocatingDecisions && performance.now() < end) {
    void sweep()
    made += decisions
  }
  return { value: (allocated() - before) / made, size: made }
}

const measureOf = (name: string, contestant: Contestant, scale: Scale): Measurement => {
  bytesPerDecision(contestant, { ...scale, allocatingMilliseconds: scale.allocatingMilliseconds / 10 })
  return {
    workload: "allocation",
    engine: "countersign",
    measure: `decision on ${name}`,
    unit: "bytes per decision",
    ...bytesPerDecision(contestant, scale)
  }
}

/** Whether deciding a prepared request allocates anything. */
export const run: Run = async (scale) => [
  measureOf("W1", decisionAlone(crossAccount), scale),
  measureOf("W2", decisionAlone(manyStatements), scale)
]
