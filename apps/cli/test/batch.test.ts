import type { ChildProcess } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { afterAll, describe, expect, it } from "vitest"
import { sessionsOf } from "./consoleOf.ts"
import { bucket, checkOf, countersign, demo, interrupted, started } from "./countersign.ts"

const folder = mkdtempSync(join(tmpdir(), "countersign-batch-"))
afterAll(() => rmSync(folder, { recursive: true }))

const two = "examples/01-two-accounts"
const batch = ["batch", "--world", two]

const request = (name: string): string =>
  JSON.stringify({
    principal: { type: "role-session", roleArn: demo, sessionName: "s" },
    action: "s3:PutObject",
    resource: `${bucket}-${name}/today.txt`
  })

const many = (lines: number): string =>
  Array.from({ length: lines }, (_, line) => `${request(line % 3 === 0 ? "production-logs" : "production")}\n`).join("")

const manyAnswers = (lines: number): string =>
  Array.from({ length: lines }, (_, index) => {
    const decision = index % 3 === 0 ? "ExplicitDeny" : "Allow"
    return `{"line":${index + 1},"decision":"${decision}","admits":["${decision}"]}\n`
  }).join("")

const sessions = sessionsOf("examples/01-two-accounts/README.md")

describe("the README of examples/01-two-accounts", () => {
  it.each(sessions)("shows what the program prints: $args", async ({ args, output }) => {
    expect(await countersign(args)).toEqual({
      stdout: output,
      stderr: expect.stringMatching(/^error: 1 of \d lines cannot be read, the first is line 6\n$/),
      code: 2
    })
  })
})

describe("countersign batch", () => {
  it("reads standard input, and a deny is an answer: exit 0", async () => {
    const stdin = `${request("production-logs")}\n${request("production")}`
    expect(await countersign([...batch], { stdin })).toEqual({
      stdout:
        '{"line":1,"decision":"ExplicitDeny","admits":["ExplicitDeny"]}\n{"line":2,"decision":"Allow","admits":["Allow"]}\n',
      stderr: "",
      code: 0
    })
  })

  it("answers an empty input with nothing: exit 0", async () => {
    expect(await countersign([...batch, "-"])).toEqual({ stdout: "", stderr: "", code: 0 })
  })

  it("keeps the order, however many threads decide", async () => {
    const file = join(folder, "many.jsonl")
    writeFileSync(file, many(20_000))
    const { code, stdout } = await countersign([...batch, file, "--jobs", "3"])
    expect(stdout === manyAnswers(20_000)).toBe(true)
    expect(code).toBe(0)
  })

  it("explains what `check` explains, in the words of its JSON", async () => {
    const { stdout } = await countersign([...batch, "--explain"], { stdin: request("production-logs") })
    const check = await countersign([
      ...checkOf(two, demo, "s3:PutObject", `${bucket}-production-logs/today.txt`),
      "--session-name",
      "s",
      "--format",
      "json"
    ])
    expect(JSON.parse(stdout)).toEqual({
      line: 1,
      decision: "ExplicitDeny",
      admits: ["ExplicitDeny"],
      answer: JSON.parse(check.stdout)
    })
  })

  it.each([
    ["a line before the first", ["--from-line", "0"], "error: `0` is no line (--from-line)"],
    ["no thread", ["--jobs", "0"], "error: `0` is no number of threads (--jobs)"],
    ["resuming without a file", ["--resume"], "error: --resume needs an --output"],
    ["an input that is not there", ["nowhere.jsonl"], "error: cannot read `nowhere.jsonl`: no such file"],
    ["a folder as input", ["examples"], "error: cannot read `examples`: it is a directory"],
    ["a folder that is not there", ["-o", "no/where.jsonl"], "error: cannot write `no/where.jsonl`: no such folder"],
    [
      "a line behind the last",
      ["examples/01-two-accounts/requests.jsonl", "--from-line", "8"],
      "error: `examples/01-two-accounts/requests.jsonl` has only 6 lines, and line 8 is next"
    ]
  ])("refuses %s with 2", async (_, args, message) => {
    const { code, stderr, stdout } = await countersign([...batch, ...args])
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  })
})

const ended = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.on("close", done))

const grown = async (file: string, size: number): Promise<void> => {
  while (!existsSync(file) || statSync(file).size < size) {
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await new Promise((done) => setTimeout(done, 5))
  }
}

describe("countersign batch, cut off", () => {
  it("goes on to the very bytes of one run when it was killed", async () => {
    const [input, output] = [join(folder, "killed.jsonl"), join(folder, "killed-answers.jsonl")]
    writeFileSync(input, many(60_000))
    const args = [...batch, input, "--output", output, "--jobs", "2"]
    const child = started(args)
    await grown(output, 1)
    child.kill("SIGKILL")
    await ended(child)
    expect(statSync(output).size).toBeLessThan(manyAnswers(60_000).length)
    expect(await countersign([...args, "--resume"])).toEqual({ stdout: "", stderr: "", code: 0 })
    expect(readFileSync(output, "utf8") === manyAnswers(60_000)).toBe(true)
  })

  it("ends quietly when its reader leaves", async () => {
    const input = join(folder, "left.jsonl")
    writeFileSync(input, many(60_000))
    const child = started([...batch, input])
    const said = text(child.stderr)
    child.stdout.once("data", () => child.stdout.destroy())
    expect([await ended(child), await said]).toEqual([0, ""])
  })

  it("stops at Ctrl-C behind a whole line, and says how to go on: exit 130", async () => {
    expect(await interrupted([...batch])).toEqual({
      stdout: "",
      stderr: "stopped before line 1\n  help: go on with --from-line 1\n",
      code: 130
    })
  })

  it("answers lines as they come, without waiting for the end of its input", async () => {
    const child = started([...batch])
    child.stdin.write(many(1))
    const answer = await new Promise((done) => child.stdout.once("data", (bytes: Buffer) => done(bytes.toString())))
    child.stdin.end()
    expect(answer).toBe(manyAnswers(1))
    expect(await ended(child)).toBe(0)
  })
})

describe("countersign world save", () => {
  const saved = join(folder, "two.csw")
  const asked = (world: string) => checkOf(world, demo, "s3:PutObject", `${bucket}-production-logs/today.txt`)

  it("writes a file that every command reads in place of the folder, and answers from as before", async () => {
    expect(await countersign(["world", "save", two, "--output", saved])).toEqual({ stdout: "", stderr: "", code: 0 })
    expect(await countersign(asked(saved))).toEqual(await countersign(asked(two)))
    const requests = "examples/01-two-accounts/requests.jsonl"
    expect(await countersign(["batch", "--world", saved, requests])).toEqual(
      await countersign(["batch", "--world", two, requests])
    )
  })

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, 500), "the saved world is cut short"],
    ["damaged", (bytes: Buffer) => bytes.fill(0, 500, 510), "the saved world is damaged: its checksum does not fit"],
    ["of another version", (bytes: Buffer) => bytes.fill(9, 8, 9), "the saved world has format 9"],
    ["something else", () => Buffer.from("{}"), "this is no saved world"]
  ])("is refused when it is %s: one message, and exit 2", async (_, harm, message) => {
    const file = join(folder, "harmed.csw")
    writeFileSync(file, harm(readFileSync(saved)))
    const { code, stderr, stdout } = await countersign(asked(file))
    expect(stderr.replaceAll(`${folder}/`, "")).toContain(`error: cannot read \`harmed.csw\`: ${message}`)
    expect({ code, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({ code: 2, stdout: "", lines: 2 })
  })
})
