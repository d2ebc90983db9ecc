import { Effect } from "effect"
import { NodeServices } from "@effect/platform-node"
import { expect, it } from "vitest"
import { loadWorld as effect, WorldInvalid } from "../../src/index.ts"
import { loadWorld } from "../../src/node/index.ts"

const example = `${import.meta.dirname}/../../../../examples/02-one-account`

it("resolves with what the Effect door succeeds with", async () => {
  const loaded = await Effect.runPromise(Effect.provide(effect(example), NodeServices.layer))
  expect(await loadWorld(example)).toEqual(loaded)
  expect(loaded.names).toEqual({ "111111111111": "everything" })
})

it("rejects with WorldInvalid itself", async () => {
  const failure = await loadWorld(`${example}/nowhere`).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(WorldInvalid)
  expect((failure as Error).message).toBe(`${example}/nowhere: error[no-world]: no such folder`)
})
