import type { Settings } from "./Settings.ts"

/** A piece of a campaign: some worlds in a row, and how many checks to make in them. */
export interface Block {
  readonly ordinal: number
  readonly firstWorld: number
  readonly checks: number
  readonly drawsPerWorld: number
}

const mostDraws = 50
const checksPerBlock = 2_000

/** How many requests each law gets in one world: few in a short campaign, so that it sees many worlds. */
const drawsPerWorld = ({ laws, runs }: Settings): number =>
  runs === undefined ? mostDraws : Math.min(mostDraws, Math.max(1, Math.floor(Math.sqrt(runs / laws.length))))

/** The blocks of the shard, by their place in it; `undefined` after the last. */
export const blockAt = (settings: Settings, place: number): Block | undefined => {
  const draws = drawsPerWorld(settings)
  const perWorld = draws * settings.laws.length
  const worlds = Math.max(1, Math.floor(checksPerBlock / perWorld))
  const ordinal = place * settings.shard.of + settings.shard.index - 1
  const before = ordinal * worlds * perWorld
  const checks = Math.min(worlds * perWorld, (settings.runs ?? Infinity) - before)
  return checks > 0 ? { ordinal, firstWorld: ordinal * worlds, checks, drawsPerWorld: draws } : undefined
}
