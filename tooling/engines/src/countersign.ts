import { Admits, decide } from "@countersign/engine"
import type { EngineUnderTest } from "@countersign/harness"
import { Result } from "effect"

/** Countersign as a stranger would connect it: its decisions alone, without its own module. */
export const engine: EngineUnderTest = {
  name: "countersign",
  decide: (world, request) =>
    Result.match(decide(world, request), { onFailure: () => "Unsupported", onSuccess: Admits.verdict })
}
