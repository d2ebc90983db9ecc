import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { countersign } from "./countersign.ts"

const folder = mkdtempSync(join(tmpdir(), "countersign-"))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, policy: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(policy))
  return name
}

const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" }
const identity = file("identity.json", { Version: "2012-10-17", Statement: statement })
const misspelt = file("misspelt.json", { Version: "2012-10-17", Statement: { ...statement, Effect: "allow" } })

const validate = (...args: ReadonlyArray<string>) => countersign(["validate", ...args], { cwd: folder })

describe("countersign validate", () => {
  it("is silent about a policy that AWS takes: exit 0", async () => {
    expect(await validate(identity)).toEqual({ stdout: "", stderr: "", code: 0 })
  })

  it("says what AWS would refuse, and where: exit 2", async () => {
    expect(await validate(identity, misspelt)).toEqual({
      stdout: "",
      stderr:
        "misspelt.json:1:47: error[unknown-effect]: unknown effect `allow` (at /Statement/Effect)\n  help: did you mean `Allow`?\n",
      code: 2
    })
  })

  it("reads a policy as what it is said to be: a bucket policy needs a principal", async () => {
    const { code, stderr } = await validate("--type", "resource", "--service", "s3", identity)
    expect(stderr).toContain("Principal")
    expect(code).toBe(2)
  })

  it("takes a whole world", async () => {
    expect((await countersign(["validate", "examples/01-two-accounts"])).code).toBe(0)
  })

  it("prints findings as JSON", async () => {
    const { code, stdout } = await validate("--format", "json", misspelt)
    const issues = [{ file: "misspelt.json", line: 1, code: "unknown-effect", severity: "error" }]
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, valid: false, issues })
    expect(code).toBe(2)
  })
})
