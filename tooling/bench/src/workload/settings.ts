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
import type { Workload } from "./Workload.ts"

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

const settingWorkload = (name: string, says: string, setting: Setting): Workload => ({
  name,
  says,
  run: async (scale) => compete(name, await entriesOf(setting), scale)
})

const closures = "countersign, closures"

// The engine makes no code where making code from text is forbidden, as a content security policy does.
const closuresWorkload = (name: string, says: string, setting: Setting): Workload => ({
  name,
  says,
  nodeOptions: ["--disallow-code-generation-from-strings"],
  run: async (scale) => {
    const ours = [decisionAlone(setting, closures), fromPlainObject(setting, closures)]
    const contestants = [...ours, ...(await peers(setting))]
    const entries = contestants.map((contestant) => ({ contestant, questions: setting.questions }))
    return compete(name, [floor, ...entries], scale)
  }
})

export const settingWorkloads: ReadonlyArray<Workload> = [
  settingWorkload("W1", "a role with 3 statements, a bucket policy with 1, two accounts", crossAccount),
  closuresWorkload("W1 closures", "the same where making code from text is forbidden", crossAccount),
  settingWorkload(
    "W2",
    "50 identity-based statements, 20 on the bucket, service control policies at 3 levels, a resource control policy, a boundary",
    manyStatements
  ),
  closuresWorkload("W2 closures", "the same where making code from text is forbidden", manyStatements)
]
