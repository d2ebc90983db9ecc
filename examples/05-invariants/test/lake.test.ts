import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { mustDeny, parseInvariants } from "@countersign/harness/vitest"
import { loadWorld } from "@countersign/sdk/node"
import { Result } from "effect"
import { describe, expect, it } from "vitest"

const folder = resolve(import.meta.dirname, "..")
const { world } = await loadWorld(resolve(folder, process.env["WORLD"] ?? "fixed"))

const reader = { type: "role-session", roleArn: "arn:aws:iam::222222222222:role/Reader", sessionName: "s" } as const
const intern = { ...reader, roleArn: "arn:aws:iam::222222222222:role/Intern" }
const report = { action: "s3:GetObject", resource: "arn:aws:s3:::lake/report.csv" }

describe("the lake", () => {
  it("lets the reader read, and not the intern", () => {
    expect(world).toAllow({ principal: reader, ...report })
    expect(world).toDeny({ principal: intern, ...report })
  })

  it("is never emptied from another account", async () => {
    const lake = { actions: "s3:Delete*", resources: ["arn:aws:s3:::lake", "arn:aws:s3:::lake/*"] }
    await expect(world).toHold(mustDeny({ name: "nobody else deletes", except: "111111111111", ...lake }))
  })
})

const file = "invariants.yaml"
const invariants = Result.getOrThrow(parseInvariants(readFileSync(resolve(folder, file), "utf8"), file))

describe("the invariants of the lake", () => {
  it.each(invariants)("$name", async (invariant) => {
    await expect(world).toHold(invariant)
  })
})
