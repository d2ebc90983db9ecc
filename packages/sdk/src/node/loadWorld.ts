import { NodeServices } from "@effect/platform-node"
import { Effect } from "effect"
import { type LoadedWorld, loadWorld as load } from "../world/loadWorld.ts"

/**
 * The world that a folder of JSON files describes. Rejects with `WorldInvalid`, which holds everything that is wrong
 * with the folder.
 *
 * @example
 * const { world } = await loadWorld("examples/01-two-accounts")
 */
export const loadWorld = (directory: string): Promise<LoadedWorld> =>
  Effect.runPromise(Effect.provide(load(directory), NodeServices.layer))
