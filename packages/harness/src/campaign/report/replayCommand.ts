import type { Settings } from "../Settings.ts"
import type { Spot } from "../Tally.ts"

const quoted = (text: string): string =>
  /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

const flag = (name: string, value: string | undefined): ReadonlyArray<string> =>
  value === undefined ? [] : [`--${name} ${quoted(value)}`]

/** The command that makes one check again. */
export const replayCommand = ({ engine, seed, world }: Settings, law: string, spot: Spot): string =>
  [
    "pnpm fuzz",
    `--seed ${seed}`,
    `--law "${law}"`,
    ...flag("world", world),
    ...flag("engine", engine),
    `--replay ${spot.world}/${spot.draw}`
  ].join(" ")
