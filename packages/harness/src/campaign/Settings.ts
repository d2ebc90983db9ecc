/** One of several machines that share a campaign: the `index`-th of `of`, counted from one. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** What a campaign checks. Its outcome follows from these alone; without `runs` it goes on until it is stopped. */
export interface Settings {
  readonly seed: number
  /** The names of the laws. */
  readonly laws: ReadonlyArray<string>
  /** How many checks all shards make together. */
  readonly runs?: number
  readonly shard: Shard
  /** A folder with the world to draw requests on; without it worlds are generated. */
  readonly world?: string
  /** The path of the module with the engine; without it Countersign's is judged. */
  readonly engine?: string
}
