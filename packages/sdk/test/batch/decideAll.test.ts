import { fileURLToPath } from "node:url"
import { type AuthorizationRequest, decide } from "@countersign/engine"
import { Effect, Result, Stream } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { decideAll, type Decided, decideEach, decideStream } from "../../src/index.ts"
import { type LoadedWorld, loadWorld } from "../../src/node/index.ts"

const example = fileURLToPath(new URL("../../../../examples/01-two-accounts", import.meta.url))

let world: LoadedWorld["world"]
beforeAll(async () => {
  ;({ world } = await loadWorld(example))
})

const request = (action: string, name: string): AuthorizationRequest => ({
  principal: { type: "role-session", roleArn: "arn:aws:iam::111111111111:role/Demo", sessionName: "s" },
  action,
  resource: `arn:aws:s3:::amzn-s3-demo-bucket-${name}/today.txt`
})

const requests = [
  request("s3:PutObject", "production"),
  request("s3:PutObject", "production-logs"),
  request("PutObject", "production"),
  request("s3:DeleteObject", "production")
]

const words = (decided: Iterable<Decided>): ReadonlyArray<unknown> =>
  Array.from(decided, (one) => (Result.isSuccess(one) ? one.success : one.failure.message))

// 2 is an allow, 4 an explicit and 1 an implicit deny.
const expected = [2, 4, "`PutObject` is not an action", 1]

describe("many requests are decided in their order, and one that cannot be read stops nothing", () => {
  it("as a list", () => {
    expect(words(decideAll(world, requests))).toEqual(expected)
    expect(decideAll(world, requests)).toEqual(requests.map((one) => decide(world, one)))
  })

  it("as a stream, what arrives together together", async () => {
    const stream = Stream.rechunk(Stream.fromIterable(requests), 3).pipe(decideStream(world))
    expect(words(await Effect.runPromise(Stream.runCollect(stream)))).toEqual(expected)
    const chunks = await Effect.runPromise(Stream.runCollect(Stream.chunks(stream)))
    expect(chunks.map(({ length }) => length)).toEqual([3, 1])
  })

  it("as an iterable that asks for the next request only when the decision before it was taken", async () => {
    const asked: Array<string> = []
    function* asking(): Generator<AuthorizationRequest, void, undefined> {
      for (const one of requests) {
        asked.push(one.action)
        yield one
      }
    }
    const decided: Array<Decided> = []
    for await (const one of decideEach(world, asking())) {
      decided.push(one)
      expect(asked.length).toBe(decided.length)
    }
    expect(words(decided)).toEqual(expected)
  })

  it("with the failure of the stream they come from", async () => {
    const stream = Stream.concat(Stream.fromIterable(requests), Stream.fail("torn")).pipe(decideStream(world))
    expect(await Effect.runPromise(Effect.flip(Stream.runCollect(stream)))).toBe("torn")
  })
})
