import { fileURLToPath } from "node:url"
import { isDeepStrictEqual } from "node:util"
import { type AuthorizationRequest, check, decide, loadSavedWorld, saveWorld, type World } from "@countersign/sdk"
import { loadWorld } from "@countersign/sdk/node"
import { Effect, Result } from "effect"
import fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { Made } from "../../src/arbitrary/Made.ts"
import { request } from "../../src/arbitrary/request.ts"
import { world as worlds } from "../../src/arbitrary/world.ts"
import { requestOf } from "../../src/corpus/check.ts"
import { closedWorld } from "../../src/corpus/closedWorld.ts"
import { readCorpus } from "../../src/corpus/readCorpus.ts"

// Explaining takes its time.
vi.setConfig({ testTimeout: 120_000 })

const repository = fileURLToPath(new URL("../../../..", import.meta.url))

const again = (world: World.World): World.World => Result.getOrThrow(loadSavedWorld(saveWorld(world)))

/** Everything that is said of a request, or why it cannot be read. */
const told = (world: World.World, asked: AuthorizationRequest): string =>
  JSON.stringify(Effect.runSync(Effect.result(check(world, asked))))

/** Every identity of a world asks for every resource of it. */
const requestsOn = ({ accounts }: World.World): ReadonlyArray<AuthorizationRequest> => {
  const all = Object.values(accounts)
  const callers = all.flatMap(({ roles, users }) => [
    ...Object.values(users).map(({ arn }) => ({ type: "user", arn }) as const),
    ...Object.values(roles).map(({ arn }) => ({ type: "role-session", roleArn: arn, sessionName: "s" }) as const)
  ])
  const resources = all.flatMap(({ resources: held }) => Object.keys(held))
  return callers.flatMap((principal) =>
    resources.map((resource) => ({ principal, action: "s3:GetObject", resource: `${resource}/key` }))
  )
}

const cases = readCorpus([`${repository}/packages/harness/corpus`]).flatMap((file) => file.cases)

describe("a world that was saved and loaded is the same, and answers every request as before", () => {
  it("in every case of the corpus", () => {
    const different = cases.filter((vector) => {
      const [world, asked] = [closedWorld(vector), requestOf(vector)]
      return !isDeepStrictEqual(decide(again(world), asked), decide(world, asked))
    })
    expect(cases.length).toBeGreaterThan(1000)
    expect(different.map(({ id }) => id)).toEqual([])
  })

  it.each(["01-two-accounts", "02-one-account", "03-organization", "04-chain"])(
    "in the example %s, down to the lines of its files",
    async (name) => {
      const { world } = await loadWorld(`${repository}/examples/${name}`)
      const [requests, loaded] = [requestsOn(world), again(world)]
      expect(requests.map((asked) => told(loaded, asked))).toEqual(requests.map((asked) => told(world, asked)))
      expect(requests.map((asked) => told(loaded, asked)).join()).toContain(`examples/${name}/`)
      expect(loaded).toStrictEqual(world)
    }
  )

  it("on generated worlds and requests", () => {
    const asked = worlds.chain((world) =>
      fc.tuple(fc.constant(world), fc.array(new Made(request(world)), { maxLength: 5 }))
    )
    fc.assert(
      fc.property(asked, ([world, requests]) => {
        const loaded = again(world)
        expect(requests.map((one) => told(loaded, one))).toEqual(requests.map((one) => told(world, one)))
        expect(loaded).toEqual(world)
      }),
      { seed: 20_261_122, numRuns: 50 }
    )
  })
})
