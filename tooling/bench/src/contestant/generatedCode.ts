import { Admits } from "@countersign/engine"
import { generate } from "../generated/generate.ts"
import { keysOf } from "../peer/layers.ts"
import type { Setting } from "../setting/Setting.ts"
import type { Contestant } from "./Contestant.ts"

/** The limit: code made for the setting's policies alone, case and context of its requests taken for granted. */
export const generatedCode = (setting: Setting): Contestant => {
  const decide = generate(setting)
  const pool = setting.questions.map((question) => ({
    action: question.request.action,
    resource: question.request.resource,
    keys: keysOf(setting, question)
  }))
  return {
    engine: "generated code",
    measure: "decision",
    decisions: pool.length,
    answers: () => pool.map(({ action, keys, resource }) => Admits.verdict(decide(action, resource, keys))),
    sweep: () => {
      let allowed = 0
      for (const { action, keys, resource } of pool) if (decide(action, resource, keys) === Admits.allow) allowed++
      return allowed
    }
  }
}
