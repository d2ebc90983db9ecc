import { Result } from "effect"
import { Flag } from "effect/cli"
import type { Shard } from "../Settings.ts"
import type { Spot } from "../Tally.ts"

const text = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description))

const positive = (name: string, description: string) =>
  Flag.Int(name).pipe(
    Flag.withMetavar("N"),
    Flag.withDescription(description),
    Flag.filter(
      (value) => value > 0,
      () => "a number above zero"
    )
  )

const pair = (value: string): readonly [number, number] | undefined => {
  const found = /^(\d{1,9})\/(\d{1,9})$/.exec(value)
  return found === null ? undefined : [Number(found[1]), Number(found[2])]
}

const shardOf = (value: string): Result.Result<Shard, string> => {
  const [index, of] = pair(value) ?? [0, 0]
  return index >= 1 && index <= of
    ? Result.succeed({ index, of })
    : Result.fail("the number of this machine, a slash and how many there are, as in 2/5")
}

const spotOf = (value: string): Result.Result<Spot, string> => {
  const [world, draw] = pair(value) ?? []
  return world === undefined || draw === undefined
    ? Result.fail("two numbers with a slash between them, as a failure prints them")
    : Result.succeed({ world, draw })
}

const parsed = <A>(flag: Flag.Flag<string>, parse: (value: string) => Result.Result<A, string>): Flag.Flag<A> =>
  flag.pipe(
    Flag.mapTryCatch(
      (value) => Result.getOrThrowWith(parse(value), (why) => new Error(why)),
      (thrown) => (thrown instanceof Error ? thrown.message : String(thrown))
    )
  )

/** What `countersign-fuzz` asks for on the command line. */
export const flags = {
  runs: positive("runs", "How many checks to make; 100000 unless --minutes is given").pipe(Flag.optional),
  seed: Flag.Int("seed").pipe(
    Flag.withMetavar("N"),
    Flag.withDescription("The same seed and counts make the same checks; a fresh one is drawn and told otherwise"),
    Flag.optional
  ),
  law: text("law", "NAME", "A law by its sentence, or all whose sentence has this in it; may be repeated").pipe(
    Flag.atLeast(0)
  ),
  list: Flag.Boolean("list").pipe(Flag.withDescription("Print every law and stop"), Flag.withDefault(false)),
  world: text("world", "DIR", "Draw requests on the world in this folder, its policies as they are").pipe(
    Flag.withAlias("w"),
    Flag.optional
  ),
  engine: text("engine", "MODULE", "Judge the engine that this ES module exports").pipe(Flag.optional),
  minutes: Flag.Finite("minutes").pipe(
    Flag.withMetavar("M"),
    Flag.withDescription("Stop after so many minutes"),
    Flag.filter(
      (value) => value > 0,
      () => "a number above zero"
    ),
    Flag.optional
  ),
  jobs: positive("jobs", "How many threads to use; every core unless given").pipe(Flag.optional),
  shard: parsed(text("shard", "I/N", "Make the share of one of several machines: 2/5"), shardOf).pipe(Flag.optional),
  replay: parsed(text("replay", "WORLD/DRAW", "Make the one check of a failure again"), spotOf).pipe(Flag.optional),
  save: text("save", "DIR", "Where the cases of failures are saved").pipe(Flag.withDefault("fuzz-failures")),
  resume: Flag.Boolean("resume").pipe(
    Flag.withDescription("Go on where the state file left off"),
    Flag.withDefault(false)
  ),
  state: text("state", "FILE", "Where the state is kept after every block of checks").pipe(
    Flag.withDefault("node_modules/.cache/countersign/fuzz.json")
  )
}
