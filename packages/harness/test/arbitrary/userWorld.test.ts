import { resolve } from "node:path"
import { decide, World } from "@countersign/engine"
import { loadWorld } from "@countersign/sdk/node"
import { Result } from "effect"
import { describe, expect, it, vi } from "vitest"
import { drawsOn } from "../../src/arbitrary/userWorld.ts"
import { filledIn, nearMisses } from "../../src/arbitrary/userNames.ts"
import { randomOf } from "../../src/campaign/random.ts"

vi.setConfig({ testTimeout: 120_000 })

const folder = resolve(import.meta.dirname, "../../../../examples/03-organization")
const { world } = await loadWorld(folder)
const draws = (await drawsOn(world))!
const requests = Array.from({ length: 600 }, (_, at) => draws.generate(randomOf(5, at)).value.request)

describe("requests on a world of one's own", () => {
  it("are the same for the same seed", () => {
    const again = draws.generate(randomOf(5, 7)).value.request
    expect(again).toEqual(requests[7])
  })

  it("can all be read", () => {
    expect(requests.filter((request) => Result.isFailure(decide(world, request)))).toEqual([])
  })

  it("come from the users and roles of the world", () => {
    const arns = new Set(
      Object.values(world.accounts).flatMap(({ roles, users }) =>
        [...Object.values(roles), ...Object.values(users)].map(({ arn }) => arn)
      )
    )
    const callers = requests.flatMap(({ principal }) =>
      principal.type === "user" ? [principal.arn] : principal.type === "role-session" ? [principal.roleArn] : []
    )
    expect(callers.length).toBeGreaterThan(100)
    expect(callers.filter((arn) => !arns.has(arn))).toEqual([])
  })

  it("ask for the world's resources, for names just beside them, and for actions that no policy names", () => {
    const listed = Object.values(world.accounts).flatMap(({ resources }) => Object.keys(resources))
    const asked = new Set(requests.map(({ resource }) => resource))
    expect(listed.filter((arn) => !asked.has(arn))).toEqual([])
    expect(listed.flatMap(nearMisses).some((arn) => asked.has(arn))).toBe(true)
    expect(new Set(requests.map(({ action }) => action)).size).toBeGreaterThan(50)
  })

  it("are none where there is no account to ask about", async () => {
    expect(await drawsOn(World.empty)).toBeUndefined()
  })
})

describe("a pattern filled in", () => {
  it("matches with an empty run, a word and a path, its variables replaced", () => {
    expect(filledIn("home/${aws:username}/*")).toEqual(["home/v/", "home/v/x", "home/v/x/y"])
    expect(filledIn("a?${aws:username, 'red'}")).toEqual(["aared"])
  })

  it("has near misses: a letter less, one more, the last in another case", () => {
    expect(nearMisses("s3:GetObject")).toEqual(["s3:GetObjec", "s3:GetObjectx", "s3:GetObjecT"])
  })
})
