import { mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { NodeServices } from "@effect/platform-node"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { LocalFiles, loadWorld as effect } from "../../src/index.ts"
import { loadWorld, localFiles } from "../../src/node/index.ts"
import { allow, onDisk } from "../world/onDisk.ts"

const own = "111111111111"

const outcome = (loading: Promise<unknown>): Promise<unknown> =>
  loading.catch((failure: { readonly issues: unknown }) => failure.issues)

const reader = (root: string) =>
  Effect.runSync(
    Effect.provide(
      Effect.map(LocalFiles, ({ below }) => below(root)),
      localFiles
    )
  )

const make = (): string => {
  const directory = onDisk({ [`${own}/p.json`]: allow(), "policies/q.json": allow(), "bytes.json": "éa" })
  symlinkSync("p.json", join(directory, own, "link.json"))
  symlinkSync("../policies", join(directory, own, "linked"))
  mkdirSync(join(directory, own, "folder.json"))
  return directory
}

describe("files read on the spot", () => {
  it("are plain files that stand where their path says", () => {
    const read = reader(make())
    expect(read("bytes.json", 10)).toEqual(Buffer.from("éa"))
    expect(read("bytes.json", 3)).toEqual(Buffer.from("éa"))
    expect(read("policies/q.json", 10_000)).toBeDefined()
  })

  it("are no devices", () => {
    expect(reader("/dev")("null", 10)).toBeUndefined()
  })

  it.each([
    ["a file longer than the most bytes", "bytes.json", 2],
    ["a symbolic link", `${own}/link.json`, 10_000],
    ["a file behind a symbolic link", `${own}/linked/q.json`, 10_000],
    ["a folder", `${own}/folder.json`, 10_000],
    ["no file", `${own}/nothing.json`, 10_000],
    ["no file in no folder", "nothing/nothing.json", 10_000]
  ])("are not %s", (_, path, maximumBytes) => {
    expect(reader(make())(path, maximumBytes)).toBeUndefined()
  })
})

describe("a world is the same without files read on the spot", () => {
  it.each([
    ["plain files", ["p.json", "../policies/q.json"]],
    ["links that stay inside", ["link.json", "linked/q.json"]],
    ["what is no file", ["folder.json", "nothing.json", "../..", "..", "p.json/x", "/etc/passwd"]]
  ])("with %s", async (_, identityPolicies) => {
    const directory = make()
    const content = { id: own, users: { Ada: { identityPolicies } } }
    writeFileSync(join(directory, own, "account.json"), JSON.stringify(content))
    const through = Effect.runPromise(Effect.provide(effect(directory), NodeServices.layer))
    expect(await outcome(loadWorld(directory))).toEqual(await outcome(through))
  })
})
