import * as engine from "@countersign/engine"
import { Result } from "effect"
import type { Countersign, EngineUnderTest } from "./EngineUnderTest.ts"

/** The engine of a module of Countersign: the one that is installed, or a copy with a change to be judged. */
export const ofModule = (name: string, countersign: Countersign): EngineUnderTest => ({
  name,
  countersign,
  decide: (world, request) =>
    Result.match(countersign.decide(world, request), {
      onFailure: () => "Unsupported",
      onSuccess: countersign.Admits.verdict
    })
})

/** Countersign's engine. */
export const countersign: EngineUnderTest = ofModule("countersign", engine)
