import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Admits, decide } from "@countersign/engine"
import { oracle } from "@countersign/harness"
import { loadWorld } from "@countersign/sdk/node"
import { Result } from "effect"
import { afterAll, describe as suite, expect, it, vi } from "vitest"
import { describe } from "../../src/organization/describe.ts"
import { requests } from "../../src/organization/requests.ts"
import { toFiles } from "../../src/organization/toFiles.ts"
import { toWorld } from "../../src/organization/toWorld.ts"

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), "countersign-organization-"))
afterAll(() => rmSync(folder, { recursive: true }))

suite("the large organization", () => {
  const described = describe(3)
  const world = toWorld(described)
  const asked = requests(described, 256)
  const decided = asked.map((request) => Admits.verdict(Result.getOrThrow(decide(world, request))))

  it("is decided as the oracle decides it", () => {
    expect(decided).toStrictEqual(asked.map((request) => oracle(world, request)))
  })

  it("allows a tenth of what is asked at least, and denies a tenth explicitly", () => {
    const share = (decision: string) => decided.filter((one) => one === decision).length / decided.length
    expect(share("Allow")).toBeGreaterThan(0.1)
    expect(share("ExplicitDeny")).toBeGreaterThan(0.1)
  })

  it("is the same organization on disk", async () => {
    for (const [path, text] of toFiles(described)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const loaded = await loadWorld(folder)
    const again = asked.map((request) => Admits.verdict(Result.getOrThrow(decide(loaded.world, request))))
    expect(again).toStrictEqual(decided)
  })

  it("is the same every time", () => {
    expect(requests(describe(3), 256)).toStrictEqual(asked)
  })
})
