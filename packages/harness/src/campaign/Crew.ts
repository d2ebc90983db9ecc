import { Effect } from "effect"
import type { Bench } from "./Bench.ts"
import type { Block } from "./Block.ts"
import type { Complaint } from "./Complaint.ts"
import { runBlock } from "./runBlock.ts"
import type { Tally } from "./Tally.ts"

/** Those who run blocks, each one block at a time. */
export interface Crew {
  readonly size: number
  readonly run: (member: number, block: Block) => Effect.Effect<Tally, Complaint>
}

/** This process alone. */
export const inProcess = (bench: Bench): Crew => ({
  size: 1,
  run: (_, block) => Effect.sync(() => runBlock(bench, block))
})
