import type { Subject } from "../measure/Measurement.ts"

/** What a figure has to reach: at most or at least so much of another, or so much in its own unit. */
export interface Bar {
  readonly says: string
  readonly of: Subject
  /** What it is compared with, in the same run; left out, its own value counts. */
  readonly against?: Subject
  readonly asks: "at least" | "at most"
  readonly limit: number
}
