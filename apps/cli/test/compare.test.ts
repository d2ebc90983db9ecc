import { describe, expect, it } from "vitest"
import { checkOf, countersign } from "./countersign.ts"

const world = "examples/04-chain"
const dev = "arn:aws:iam::111111111111:user/dev"
const compare = (action: string, resource: string, ...args: ReadonlyArray<string>) =>
  countersign([...checkOf(world, dev, action, resource), "--compare", ...args])

describe("countersign check --compare", () => {
  it("shows both ways, and what the caller gives up: exit 0", async () => {
    const { code, stderr, stdout } = await compare("s3:PutObject", "arn:aws:s3:::chain-drop/a")
    expect(stdout).toContain("✓ Resource-based, as the caller itself: Allow")
    expect(stdout).toContain("✓ Role-based, over arn:aws:iam::333333333333:role/Writer: Allow")
    expect(stdout).toContain("What the caller keeps and gives up")
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
  })

  it("exits as the request itself is decided, whatever a role could do: exit 1", async () => {
    const { code, stdout } = await compare("s3:GetObject", "arn:aws:s3:::chain-reports/a", "--format", "json")
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      decision: "ImplicitDeny",
      roleBased: [{ role: "arn:aws:iam::333333333333:role/Writer", decision: "ImplicitDeny" }]
    })
    expect(code).toBe(1)
  })

  it("says both ways in Japanese", async () => {
    const { stdout } = await compare("s3:PutObject", "arn:aws:s3:::chain-drop/a", "--lang", "ja")
    await expect(stdout).toMatchFileSnapshot("golden/compare.ja.txt")
  })

  it("does not go with an operation: exit 2", async () => {
    const args = ["check", "--world", world, "--principal", dev, "--operation", "ecr:Pull", "--compare"]
    const { code, stderr, stdout } = await countersign(args)
    expect(stderr).toContain("error: --compare does not go with --operation")
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  })
})
