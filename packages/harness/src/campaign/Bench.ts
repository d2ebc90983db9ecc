import type { EngineUnderTest } from "../engine/EngineUnderTest.ts"
import type { Law } from "../law/Law.ts"
import type { Source } from "./judge.ts"

/** Everything that checks are made with. */
export interface Bench {
  readonly seed: number
  readonly engine: EngineUnderTest
  readonly laws: ReadonlyArray<Law>
  readonly source: Source
}
