import { allocation } from "./allocation.ts"
import { door } from "./door.ts"
import { globs } from "./globs.ts"
import { growth } from "./growth.ts"
import { load } from "./load.ts"
import { organization } from "./organization.ts"
import { proof } from "./proof.ts"
import { settingWorkloads } from "./settings.ts"
import type { Workload } from "./Workload.ts"

/** Everything that is measured, in the order of the report. */
export const workloads: ReadonlyArray<Workload> = [
  ...settingWorkloads,
  organization,
  growth,
  load,
  proof,
  globs,
  door,
  allocation
]
