import type { Effort } from "../measure/time.ts"
import type { Measurement } from "../measure/Measurement.ts"

/** How much work a run is allowed to be. */
export interface Scale extends Effort {
  /** Accounts of the large organization. */
  readonly accounts: number
  /** How often it is loaded. */
  readonly loads: number
  /** How often allocation is looked for, and for how long at most. */
  readonly allocatingDecisions: number
  readonly allocatingMilliseconds: number
}

export const full: Scale = {
  rounds: 25,
  milliseconds: 20,
  accounts: 1000,
  loads: 3,
  allocatingDecisions: 10_000_000,
  allocatingMilliseconds: 20_000
}

export const quick: Scale = {
  rounds: 7,
  milliseconds: 8,
  accounts: 50,
  loads: 1,
  allocatingDecisions: 200_000,
  allocatingMilliseconds: 2_000
}

/** Measures, and says what it found. */
export type Run = (scale: Scale) => Promise<ReadonlyArray<Measurement>>

/** Something to measure; each runs in a process of its own. */
export interface Workload {
  readonly name: string
  readonly says: string
  /** What the process has to be started with. */
  readonly nodeOptions?: ReadonlyArray<string>
  readonly run: Run
}
