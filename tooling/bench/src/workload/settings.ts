import { decisionAlone } from "../contestant/decisionAlone.ts"
import { fromPlainObject } from "../contestant/fromPlainObject.ts"
import { fromJsonText, fromRequestFile } from "../contestant/fromText.ts"
import { generatedCode } from "../contestant/generatedCode.ts"
import { handWritten } from "../contestant/handWritten.ts"
import { compete, type Entry } from "../measure/compete.ts"
import { peers } from "../peer/peers.ts"
import { crossAccount } from "../setting/crossAccount.ts"
import { manyStatements } from "../setting/manyStatements.ts"
import type { Setting } from "../setting/Setting.ts"
import type { Run } from "./Workload.ts"

/** The hand-written function on its own requests, which every ratio is taken to. */
const floor: Entry = { contestant: handWritten, questions: crossAccount.questions }

const entriesOf = async (setting: Setting): Promise<ReadonlyArray<Entry>> => {
  const { questions } = setting
  const ours = [decisionAlone, fromPlainObject, fromJsonText, fromRequestFile].map((of) => of(setting))
  return [
    floor,
    ...[generatedCode(setting), ...ours, ...(await peers(setting))].map((contestant) => ({ contestant, questions }))
  ]
}

const running =
  (name: string, setting: Setting): Run =>
  async (scale) =>
    compete(name, await entriesOf(setting), scale)

const closures = "countersign, closures"

const runningClosures =
  (name: string, setting: Setting): Run =>
  async (scale) => {
    const ours = [decisionAlone(setting, closures), fromPlainObject(setting, closures)]
    const contestants = [...ours, ...(await peers(setting))]
    const entries = contestants.map((contestant) => ({ contestant, questions: setting.questions }))
    return compete(name, [floor, ...entries], scale)
  }

export const crossAccountRun: Run = running("W1", crossAccount)

export const crossAccountClosures: Run = runningClosures("W1 closures", crossAccount)

export const manyStatementsRun: Run = running("W2", manyStatements)

export const manyStatementsClosures: Run = runningClosures("W2 closures", manyStatements)
