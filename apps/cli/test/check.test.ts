import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { bucket, checkOf, countersign, demo, interrupted } from "./countersign.ts"

const golden = (name: string): string => readFileSync(resolve(import.meta.dirname, `golden/${name}.txt`), "utf8")

const two = "examples/01-two-accounts"
const user = "arn:aws:iam::111111111111:user/userA"

describe("countersign check", () => {
  it.each([
    [
      "allow",
      "a role may write where both accounts allow it: exit 0",
      checkOf(two, demo, "s3:PutObject", `${bucket}-production/today.txt`),
      0
    ],
    [
      "explicit-deny",
      "a role may not write where its own policy denies it: exit 1",
      checkOf(two, demo, "s3:PutObject", `${bucket}-production-logs/today.txt`),
      1
    ],
    [
      "implicit-deny",
      "a role may not delete where the bucket's account is silent, though its own allows: exit 1",
      checkOf(two, demo, "s3:DeleteObject", `${bucket}-production/today.txt`),
      1
    ],
    [
      "memo-two-accounts",
      "across accounts a bucket policy that names the user does not suffice: exit 1",
      checkOf(two, user, "s3:GetObject", `${bucket}-b/report.csv`),
      1
    ],
    [
      "memo-one-account",
      "inside one account a bucket policy that names the user suffices: exit 0",
      checkOf("examples/02-one-account", user, "s3:GetObject", `${bucket}-b/report.csv`),
      0
    ],
    [
      "undetermined",
      "a bucket nobody owns leaves the answer open: exit 3",
      checkOf(two, demo, "s3:PutObject", "arn:aws:s3:::somebody-elses/key"),
      3
    ],
    [
      "denied-whatever-is-unknown",
      "a caller nobody knows is denied where the bucket's account is silent: exit 1",
      checkOf(two, "arn:aws:iam::333333333333:role/Demo", "s3:PutObject", `${bucket}-production/today.txt`),
      1
    ]
  ])("%s: %s", async (name, _, args, code) => {
    expect(await countersign(args)).toEqual({ stdout: golden(name), stderr: "", code })
  })

  it("prints the same answer as JSON, versioned", async () => {
    const { code, stdout } = await countersign([
      ...checkOf(two, demo, "s3:PutObject", `${bucket}-production/today.txt`),
      "--format",
      "json"
    ])
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      decision: "Allow",
      denied: false,
      mode: "cross-account"
    })
    expect(code).toBe(0)
  })

  it.each([
    ["markdown", "# ○ DENIED (ImplicitDeny)\n"],
    ["aws-details", '{\n  "requestContext": {}']
  ])("prints the same answer as %s", async (format, beginning) => {
    const args = [...checkOf(two, user, "s3:GetObject", `${bucket}-b/report.csv`), "--format", format]
    const { code, stdout } = await countersign(args)
    expect(stdout.slice(0, beginning.length)).toBe(beginning)
    expect(code).toBe(1)
  })

  it("says it in Japanese", async () => {
    const args = [...checkOf(two, user, "s3:GetObject", `${bucket}-b/report.csv`), "--lang", "ja"]
    expect((await countersign(args)).stdout).toContain("信頼されるアカウント 111111111111")
  })

  it("reads a request from standard input, and lets flags override it", async () => {
    const request = {
      principal: { type: "role-session", roleArn: demo, sessionName: "s" },
      action: "s3:DeleteObject",
      resource: `${bucket}-production/today.txt`
    }
    const args = ["check", "--world", two, "--request", "-", "--action", "s3:PutObject"]
    expect((await countersign(args, { stdin: JSON.stringify(request) })).code).toBe(0)
  })

  it("is interrupted with 130, and prints no part of an answer", async () => {
    const args = ["check", "--world", two, "--request", "-"]
    expect(await interrupted(args)).toEqual({ stdout: "", stderr: "", code: 130 })
  })

  it("helps by examples first", async () => {
    const { code, stdout } = await countersign(["check", "--help"])
    expect(stdout.startsWith("EXAMPLES\n")).toBe(true)
    expect(code).toBe(0)
  })
})
