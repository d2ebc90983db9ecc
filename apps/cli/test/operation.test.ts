import { describe, expect, it } from "vitest"
import { bucket, countersign, demo } from "./countersign.ts"

const world = "examples/01-two-accounts"
const asked = (...args: ReadonlyArray<string>) => countersign(["check", "--world", world, ...args])

const copying = (destination: string) => [
  "--principal",
  demo,
  "--operation",
  "s3:CopyObject",
  "--with",
  `source=${bucket}-production/a`,
  "--with",
  `destination=${bucket}-${destination}/b`
]

describe("countersign check --operation", () => {
  it("decides every check in one go: exit 0", async () => {
    const { code, stderr, stdout } = await asked(...copying("production"))
    expect(stdout).toContain("✓ ALLOWED (Allow)  s3:CopyObject needs 2 checks, which must all allow")
    expect(stdout).toContain("trusting account 222222222222: ✓ Allow")
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
  })

  it("one check that denies denies the whole, and is shown in full: exit 1", async () => {
    const { code, stdout } = await asked(...copying("production-logs"))
    expect(stdout).toContain("■ DENIED (ExplicitDeny)  s3:CopyObject needs 2 checks")
    expect(stdout).toContain("Check 2, write the object, in full")
    expect(stdout).toContain("identity-based policies › DenyS3Logs")
    expect(code).toBe(1)
  })

  it("says all of it in Japanese", async () => {
    const { code, stdout } = await asked(...copying("production-logs"), "--lang", "ja")
    await expect(stdout).toMatchFileSnapshot("golden/operation.ja.txt")
    expect(code).toBe(1)
  })

  it("a check that stays open leaves the whole open: exit 3", async () => {
    const object = "object=arn:aws:s3:::somebody-elses/key"
    const { code } = await asked("--principal", demo, "--operation", "s3:GetObject", "--with", object)
    expect(code).toBe(3)
  })

  it("prints one document as JSON, with each check's accounts", async () => {
    const { code, stdout } = await asked(...copying("production"), "--format", "json")
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      operation: "s3:CopyObject",
      decision: "Allow",
      checks: [
        { label: "read the object", request: { action: "s3:GetObject" }, trustedAccount: { account: "111111111111" } },
        { label: "write the object", request: { action: "s3:PutObject" }, trustingAccount: { account: "222222222222" } }
      ]
    })
    expect(code).toBe(0)
  })

  const production = ["--with", `object=${bucket}-production/a`]

  it.each([
    ["a misspelt operation", ["--operation", "s3:CopyObjct"], "did you mean `s3:CopyObject`?"],
    ["a missing parameter", ["--operation", "s3:GetObject"], "error: s3:GetObject needs `object` (--with)"],
    ["an unknown parameter", ["--operation", "s3:GetObject", "--with", "a=b"], "has no parameter `a` (--with)"],
    ["a parameter without a value", ["--operation", "s3:GetObject", "--with", "object"], "no parameter with a value"],
    ["a parameter named twice", ["--operation", "s3:GetObject", ...production, ...production], "named twice (--with)"],
    [
      "an action beside the operation",
      ["--operation", "s3:GetObject", "--action", "s3:GetObject"],
      "--action does not go"
    ],
    ["a parameter without an operation", production, "error: --with needs an --operation"]
  ])("%s stops with 2, and without an answer", async (_, args, message) => {
    const { code, stderr, stdout } = await asked("--principal", demo, ...args)
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  })
})
