import { type Contestant, firstWrong } from "../contestant/Contestant.ts"
import { decisionAlone } from "../contestant/decisionAlone.ts"
import { fromPlainObject } from "../contestant/fromPlainObject.ts"
import { compete } from "../measure/compete.ts"
import { type Measurement, ratio } from "../measure/Measurement.ts"
import type { Effort } from "../measure/time.ts"
import { crossAccount } from "../setting/crossAccount.ts"
import { manyStatements } from "../setting/manyStatements.ts"
import type { Setting } from "../setting/Setting.ts"
import type { Door } from "./loadRevision.ts"

/** How many times as slow as the other revision this tree may be. */
export const limit = 1.5

/** One door on one workload: this tree's time and the other's, or why there is nothing to compare. */
export type Compared =
  | {
      readonly workload: string
      readonly measure: string
      readonly ratio: number
      readonly found: ReadonlyArray<Measurement>
    }
  | { readonly workload: string; readonly measure: string; readonly skipped: string }

const settings = {
  W1: [crossAccount, ["setting/crossAccount.ts", "crossAccount"]],
  W2: [manyStatements, ["setting/manyStatements.ts", "manyStatements"]]
} as const

const doors = [
  [fromPlainObject, ["contestant/fromPlainObject.ts", "fromPlainObject"]],
  [decisionAlone, ["contestant/decisionAlone.ts", "decisionAlone"]]
] as const

const effort: Effort = { rounds: 25, milliseconds: 15 }

const timed = async (workload: string, pair: ReadonlyArray<Contestant>): Promise<ReadonlyArray<Measurement>> =>
  compete(
    workload,
    pair.map((contestant) => ({ contestant })),
    effort
  )

const ratioOf = ([ours, other]: ReadonlyArray<Measurement>): number => ratio(ours!, other!)

/** Times both in turns; a slow answer is asked for again, since a busy machine gives one too. */
const against = async (workload: string, ours: Contestant, other: Contestant): Promise<Compared> => {
  const { measure } = ours
  const found = await timed(workload, [ours, other])
  if (ratioOf(found) <= limit) return { workload, measure, found, ratio: ratioOf(found) }
  const again = await timed(workload, [ours, other])
  const better = ratioOf(again) < ratioOf(found) ? again : found
  return { workload, measure, found: better, ratio: ratioOf(better) }
}

const verified = async (contestant: Contestant, { questions }: Setting): Promise<Contestant> => {
  const wrong = await firstWrong(contestant, questions)
  if (wrong !== undefined) throw new Error(`${contestant.measure} is wrong: ${wrong}`)
  return contestant
}

/** Compares every door that both engines have, on both settings. */
export const compare = async (open: (door: Door) => Promise<Contestant>): Promise<ReadonlyArray<Compared>> => {
  const compared: Array<Compared> = []
  for (const [workload, [setting, file]] of Object.entries(settings)) {
    for (const [make, contestant] of doors) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other
      const ours = await verified(make(setting), setting)
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other
      const other = await open({ contestant, setting: file }).catch((failure: unknown) => String(failure))
      compared.push(
        typeof other === "string"
          ? { workload, measure: ours.measure, skipped: other }
          : // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other
            await against(workload, ours, other)
      )
    }
  }
  return compared
}
