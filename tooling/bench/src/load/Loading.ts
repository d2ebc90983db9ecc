/** What a process that reads a world prints. */
export interface Loading {
  readonly milliseconds: number
  readonly firstDecisionMilliseconds: number
  readonly heapBytes: number
  readonly peakBytes: number
}

/** What a process that only compiles policies prints. */
export interface Compiling {
  readonly bytesPerStatement: number
}

/** What a process that only reads and parses the same texts prints. */
export interface Parsing {
  readonly readingMilliseconds: number
  readonly parsingMilliseconds: number
}
