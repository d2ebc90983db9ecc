/** What every worker of a run is told: the saved world in shared memory, the input's name, and how to answer. */
export interface Orders {
  readonly world: Uint8Array<SharedArrayBuffer>
  readonly file: string
  readonly answers: "decisions" | "explanations"
}
