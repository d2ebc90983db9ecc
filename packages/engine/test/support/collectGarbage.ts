import { setImmediate } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/** Lets go of everything that nobody holds any more. */
export const collectGarbage = async (): Promise<void> => {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  await setImmediate()
  collect()
  await setImmediate()
  collect()
}
