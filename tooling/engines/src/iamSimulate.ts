import type { EngineUnderTest } from "@countersign/harness"
import { runUnsafeSimulation } from "@cloud-copilot/iam-simulate"
import { simulationOf } from "./simulationOf.ts"

const decisions = { Allowed: "Allow", ExplicitlyDenied: "ExplicitDeny", ImplicitlyDenied: "ImplicitDeny" } as const

/**
 * `@cloud-copilot/iam-simulate`, asked for its decisions through its public functions. Laws ask at once, so it is the
 * door without validation that answers; `src/main.ts` asks the one with validation about each finding.
 */
export const iamSimulate: EngineUnderTest = {
  name: "@cloud-copilot/iam-simulate",
  decide: (world, request) => {
    const simulation = simulationOf(world, request)
    return simulation === undefined ? "Unsupported" : decisions[runUnsafeSimulation(simulation, {})]
  }
}
