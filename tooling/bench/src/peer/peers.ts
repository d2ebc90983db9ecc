import type { Contestant } from "../contestant/Contestant.ts"
import type { Setting } from "../setting/Setting.ts"
import { casbin } from "./casbin.ts"
import { casl } from "./casl.ts"
import { cedar } from "./cedar.ts"
import { iamSimulate } from "./iamSimulate.ts"
import { pbac } from "./pbac.ts"

/** Every other engine that one can install, on the nearest it has to the setting's policies. */
export const peers = async (setting: Setting): Promise<ReadonlyArray<Contestant>> => [
  casl(setting),
  await casbin(setting),
  pbac(setting),
  cedar(setting),
  iamSimulate(setting)
]
