import { Effect, Option, Random } from "effect"
import type { Command } from "effect/cli"
import { chooseLaws } from "../chooseLaws.ts"
import { complain } from "../Complaint.ts"
import * as Ledger from "../Ledger.ts"
import type { Settings } from "../Settings.ts"
import * as State from "../State.ts"
import type { flags } from "./flags.ts"

/** The flags, read. */
export type Given = Command.Command.Config.Infer<typeof flags>

const defaultRuns = 100_000
const seeds = 2 ** 31

const runsOf = ({ minutes, runs }: Given): number | undefined =>
  Option.isSome(runs) ? runs.value : Option.isSome(minutes) ? undefined : defaultRuns

const fresh = Effect.fnUntraced(function* (given: Given) {
  const chosen = yield* Effect.fromResult(chooseLaws(given.law))
  const seed = Option.isSome(given.seed) ? given.seed.value : yield* Random.nextIntBetween(0, seeds)
  const runs = runsOf(given)
  const settings: Settings = {
    seed,
    laws: chosen.map(({ name }) => name),
    shard: Option.getOrElse(given.shard, () => ({ index: 1, of: 1 })),
    ...(runs === undefined ? {} : { runs }),
    ...(Option.isSome(given.world) ? { world: given.world.value } : {}),
    ...(Option.isSome(given.engine) ? { engine: given.engine.value } : {})
  }
  return settings
})

type Said = readonly [flag: string, given: unknown, kept: unknown]

/** What the command line says of a campaign, beside what its state says. */
const said = (given: Given, kept: Settings, laws: ReadonlyArray<string>): ReadonlyArray<Said> => [
  ["--seed", Option.getOrElse(given.seed, () => kept.seed), kept.seed],
  ["--runs", Option.getOrElse(given.runs, () => kept.runs), kept.runs],
  ["--world", Option.getOrElse(given.world, () => kept.world), kept.world],
  ["--engine", Option.getOrElse(given.engine, () => kept.engine), kept.engine],
  ["--shard", Option.getOrElse(given.shard, () => kept.shard), kept.shard],
  ["--law", given.law.length === 0 ? kept.laws : laws, kept.laws]
]

const resumed = Effect.fnUntraced(function* (given: Given) {
  const state = yield* State.read(given.state)
  const laws = yield* Effect.fromResult(chooseLaws(given.law))
  yield* Effect.fromResult(chooseLaws(state.settings.laws))
  const other = said(
    given,
    state.settings,
    laws.map(({ name }) => name)
  ).find(([, one, kept]) => JSON.stringify(one) !== JSON.stringify(kept))
  if (other === undefined) return state
  return yield* complain(
    `${other[0]} is not that of the campaign in \`${given.state}\``,
    "leave it out to go on, or leave out --resume to begin anew"
  )
})

/** What to check, and what of it has been done before. */
export const startingPoint = Effect.fnUntraced(function* (given: Given) {
  if (given.resume) return yield* resumed(given)
  const state: State.State = { settings: yield* fresh(given), ledger: Ledger.opened }
  return state
})
