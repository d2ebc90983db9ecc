import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { bucket, checkOf, countersign, demo, repository } from "./countersign.ts"

const folder = mkdtempSync(join(tmpdir(), "countersign-"))
afterAll(() => rmSync(folder, { recursive: true }))

const production = `${bucket}-production/today.txt`
const asked = (world: string) => checkOf(world, demo, "s3:PutObject", production)

/** A copy of the first example in which one file is replaced. */
const worldWith = (name: string, file: string, text: string): string => {
  const world = join(folder, name)
  cpSync(resolve(repository, "examples/01-two-accounts"), world, { recursive: true })
  writeFileSync(join(world, file), text)
  return world
}

const policy = "111111111111/policies/Demo.json"
const allow = '"Effect": "Allow", "Action": "s3:*", "Resource": "*"'

const complaint = (stderr: string) => stderr.replaceAll(`${folder}/`, "")

describe("a world that cannot be read stops with 2, located, and without an answer", () => {
  it.each([
    ["malformed JSON", "malformed", '{"Statement": [', /Demo\.json:1:16: error\[syntax\]: not JSON/],
    [
      "a policy of 5 MB",
      "huge",
      `{"Statement": {${allow}}}${" ".repeat(5_000_000)}`,
      /error\[too-long\]: .*Demo\.json/
    ],
    ["1,000 levels of nesting", "deep", `${"[".repeat(1000)}${"]".repeat(1000)}`, /Demo\.json:1:65: error\[too-deep\]/],
    ["a wrong type", "type", '{"Statement": 5}', /Demo\.json:1:15: error\[/],
    ["a duplicate key", "duplicate", `{"Statement": {${allow}, "Effect": "Deny"}}`, /error\[duplicate-key\]/],
    ["an unknown element", "element", `{"Statement": {${allow}, "Actions": "s3:*"}}`, /`Actions`/]
  ])("%s", async (_, name, text, message) => {
    const { code, stderr, stdout } = await countersign(asked(worldWith(name, policy, text)))
    expect(complaint(stderr)).toMatch(message)
    expect(stderr).not.toMatch(/\n {4}at /)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  })

  it("a policy that is not there", async () => {
    const world = worldWith("missing", policy, "")
    rmSync(join(world, policy))
    const { code, stderr, stdout } = await countersign(asked(world))
    expect(complaint(stderr)).toMatch(/missing\/111111111111\/account\.json:\d+:\d+: error/)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  })

  it("a path that leaves the world's folder", async () => {
    const text = JSON.stringify({ id: "111111111111", roles: { Demo: { identityPolicies: ["../../../etc/passwd"] } } })
    const { code, stderr, stdout } = await countersign(asked(worldWith("leaving", "111111111111/account.json", text)))
    expect(complaint(stderr)).toMatch(/leaving\/111111111111\/account\.json:1:\d+: error/)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  })
})

const two = "examples/01-two-accounts"

describe("a question that cannot be read stops with 2, and without an answer", () => {
  it.each([
    ["an unknown flag", [...asked(two), "--acton", "x"], "error: unknown flag `--acton`"],
    ["a missing flag", ["check"], "error: missing --world"],
    ["a missing part of the request", ["check", "--world", two], "error: missing --principal, --action, --resource"],
    ["a world that is not there", asked("nowhere"), "nowhere: error[no-world]: no such folder"],
    ["a bad ARN", checkOf(two, demo, "s3:PutObject", "bucket/key"), "error: `bucket/key` is not an ARN (--resource)"],
    ["a bad action", checkOf(two, demo, "PutObject", production), "error: `PutObject` is not an action (--action)"],
    ["a wildcard action", checkOf(two, demo, "s3:*", production), "error: `s3:*` is not an action (--action)"],
    [
      "a role that a complete account does not have",
      checkOf(two, `${demo}o`, "s3:PutObject", production),
      "error: no role `arn:aws:iam::111111111111:role/Demoo` in account 111111111111"
    ],
    [
      "a group as principal",
      checkOf(two, "arn:aws:iam::111111111111:group/Admins", "s3:PutObject", production),
      "is a group, and a group never makes a request (--principal)"
    ],
    [
      "a context key without a value",
      [...asked(two), "--context", "aws:SourceIp"],
      "error: `aws:SourceIp` is no context key"
    ],
    [
      "a session name for a principal without a session",
      [...checkOf(two, "anonymous", "s3:PutObject", production), "--session-name", "s"],
      "error: --session-name needs a role as principal"
    ],
    ["an unknown verb", ["chek"], "error: unknown verb `chek`"]
  ])("%s", async (_, args, message) => {
    const { code, stderr, stdout } = await countersign(args)
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n {4}at /)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  })

  it("a request file with a misspelt key says where, and what was meant", async () => {
    const { code, stderr, stdout } = await countersign(["check", "--world", two, "--request", "-"], {
      stdin: '{\n  "acton": "s3:GetObject"\n}'
    })
    expect(stderr).toBe(
      "standard input:2:12: error[unknown-key]: unknown key `acton` (at /acton)\n  help: did you mean `action`?\n"
    )
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  })
})
