import { randomUUID } from "node:crypto"
import { readFile, rename, rm, writeFile } from "node:fs/promises"
import type { World } from "@countersign/engine"
import { Result } from "effect"
import { loadSavedWorld } from "../saved/loadSavedWorld.ts"
import { saveWorld } from "../saved/saveWorld.ts"

/** Saves a world to a file. The file is there whole or not at all, whatever interrupts the writing. */
export const saveWorldFile = async (world: World.World, file: string): Promise<void> => {
  const unfinished = `${file}.${randomUUID()}`
  try {
    await writeFile(unfinished, saveWorld(world))
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
}

/**
 * The world of a file that `saveWorldFile` or `countersign world save` wrote. Rejects with `SavedWorldInvalid` where
 * the file is none, of another version, damaged or cut short.
 */
export const loadSavedWorldFile = async (file: string): Promise<World.World> =>
  Result.getOrThrow(loadSavedWorld(await readFile(file)))
