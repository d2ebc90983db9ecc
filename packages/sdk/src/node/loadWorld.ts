import * as NodeServices from "@effect/platform-node/NodeServices"
import { Effect, Layer } from "effect"
import { type LoadedWorld, loadWorld as load } from "../world/loadWorld.ts"
import { localFiles } from "./localFiles.ts"

const services = Layer.merge(NodeServices.layer, localFiles)

/**
 * The world that a folder of JSON files describes. Rejects with `WorldInvalid`, which holds everything that is wrong
 * with the folder.
 *
 * @example
 * const { world } = await loadWorld("examples/01-two-accounts")
 */
export const loadWorld = (directory: string): Promise<LoadedWorld> =>
  Effect.runPromise(Effect.provide(load(directory), services))
