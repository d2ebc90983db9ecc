import { resolve } from "node:path"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { answerLine, type World } from "@countersign/sdk"
import { loadWorld } from "@countersign/sdk/node"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { answerBlock } from "../../src/batch/answerBlock.ts"
import type { Block } from "../../src/batch/LineCutter.ts"
import { newFile, resumedFile } from "../../src/batch/output.ts"
import { runBatch, type Summary } from "../../src/batch/runBatch.ts"
import { bucket, demo, repository } from "../countersign.ts"
import { bytesOf, chunksOf, textOf } from "./bytes.ts"

let world: World.World
beforeAll(async () => {
  ;({ world } = await loadWorld(resolve(repository, "examples/01-two-accounts")))
})

const folder = mkdtempSync(resolve(tmpdir(), "countersign-batch-"))
afterAll(() => rmSync(folder, { recursive: true }))

const principal = { type: "role-session", roleArn: demo, sessionName: "s" }

const request = (action: string, name: string, more: object = {}): string =>
  JSON.stringify({ ...more, principal, action, resource: `${bucket}-${name}/today.txt` })

const put = request("s3:PutObject", "production")
const logs = request("s3:PutObject", "production-logs", { id: "logs" })

const answer = (block: Block) => Promise.resolve(answerBlock(world, "requests.jsonl", block, answerLine))

interface Ran {
  readonly summary: Summary
  readonly output: string
}

const run = async (input: string | Uint8Array, size = 1000): Promise<Ran> => {
  const written: Array<string> = []
  const write = (bytes: Uint8Array) => Promise.resolve(written.push(textOf(bytes)) > 0)
  const course = { firstLine: 1, linesPerBlock: 3, blocksUnderWay: 3 }
  const { signal } = new AbortController()
  const summary = await runBatch(
    { input: chunksOf(input, size), answer, write, onProgress: () => undefined },
    course,
    signal
  )
  return { summary, output: written.join("") }
}

const allowed = (line: number): string => `{"line":${line},"decision":"Allow","admits":["Allow"]}\n`
const denied = (line: number): string =>
  `{"line":${line},"id":"logs","decision":"ExplicitDeny","admits":["ExplicitDeny"]}\n`

describe("a batch", () => {
  it("answers line by line, in order, with the id of each", async () => {
    const { output, summary } = await run(`${put}\n${logs}\n${put}\n${logs}\n`, 50)
    expect(output).toBe(allowed(1) + denied(2) + allowed(3) + denied(4))
    expect(summary).toEqual({ nextLine: 5, lines: 4, unread: 0, firstUnread: undefined })
  })

  it("answers an empty input with nothing", async () => {
    expect(await run("")).toMatchObject({ output: "", summary: { nextLine: 1, lines: 0 } })
  })

  it("reads lines that end with CRLF, and a last one without an end", async () => {
    expect((await run(`${put}\r\n${logs}`)).output).toBe(allowed(1) + denied(2))
  })

  it("puts an error, located, where a line cannot be read, and goes on", async () => {
    const lines = ['{"id":1,"acton":"s3:GetObject"}', "", "nonsense", request("PutObject", "production"), put]
    const { output, summary } = await run(lines.join("\n"))
    const answers = output.trimEnd().split("\n")
    expect(answers.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { line: 1, id: 1, error: { code: "unknown-key", pointer: "/acton", column: 17, help: "did you mean `action`?" } },
      { line: 2, error: { code: "syntax", message: "not JSON: unexpected end of text" } },
      { line: 3, error: { code: "syntax", column: 1, message: "not JSON: unexpected `nonsense`" } },
      { line: 4, error: { code: "invalid-request", pointer: "/action", message: "`PutObject` is not an action" } },
      { line: 5, decision: "Allow" }
    ])
    expect(summary).toEqual({ nextLine: 6, lines: 5, unread: 4, firstUnread: 1 })
  })

  it("refuses a line that is longer than any that is read, and one that is no text", async () => {
    const long = `{"id":"${"x".repeat(1_048_576)}"}\n`
    const { output } = await run(Buffer.concat([bytesOf(long), Uint8Array.of(0xff, 10), bytesOf(put)]), 5000)
    expect(output).toBe(
      '{"line":1,"error":{"code":"too-long","message":"longer than 1048576 bytes"}}\n' +
        '{"line":2,"error":{"code":"encoding","message":"it is no UTF-8 text"}}\n' +
        allowed(3)
    )
  })
})

describe("a batch that is stopped", () => {
  const input = [put, logs, "nonsense", put, "", logs, put].join("\n")

  const into = async (file: string, resume: boolean, stopAfter: number): Promise<void> => {
    const output = await (resume ? resumedFile(file) : newFile(file))
    const stop = new AbortController()
    const course = { firstLine: output.nextLine ?? 1, linesPerBlock: 1, blocksUnderWay: 3 }
    const onProgress = ({ lines }: Summary) => lines === stopAfter && stop.abort()
    await runBatch({ input: chunksOf(input, 40), answer, write: output.write, onProgress }, course, stop.signal)
    await output.close()
  }

  it("goes on to the very bytes of one run, wherever it was cut off", async () => {
    const { output } = await run(input)
    const whole = bytesOf(output)
    const file = resolve(folder, "cut.jsonl")
    const differing: Array<number> = []
    for (let at = 0; at <= whole.length; at += 7) {
      writeFileSync(file, whole.subarray(0, at))
      // oxlint-disable-next-line no-await-in-loop -- one file, one run after the other
      await into(file, true, Infinity)
      if (readFileSync(file, "utf8") !== output) differing.push(at)
    }
    expect(differing).toEqual([])
  })

  it("stops behind a whole line, and goes on there", async () => {
    const file = resolve(folder, "stopped.jsonl")
    await into(file, false, 2)
    expect(readFileSync(file, "utf8")).toBe(allowed(1) + denied(2))
    await into(file, true, Infinity)
    expect(readFileSync(file, "utf8")).toBe((await run(input)).output)
  })

  it("stops when nobody reads any more", async () => {
    const written: Array<number> = []
    const write = () => Promise.resolve(written.push(1) < 2)
    const course = { firstLine: 1, linesPerBlock: 1, blocksUnderWay: 3 }
    const { signal } = new AbortController()
    const around = { input: chunksOf(input, 40), answer, write, onProgress: () => undefined }
    expect(await runBatch(around, course, signal)).toMatchObject({ nextLine: 2 })
    expect(written.length).toBe(2)
  })

  it("does not go on in a file that is no output of a batch, and begins in none that holds something", async () => {
    const file = resolve(folder, "notes.txt")
    writeFileSync(file, "milk\neggs\n")
    await expect(resumedFile(file)).rejects.toMatchObject({
      message: expect.stringContaining("is no output of a batch")
    })
    await expect(newFile(file)).rejects.toMatchObject({ message: expect.stringContaining("holds something already") })
    expect(readFileSync(file, "utf8")).toBe("milk\neggs\n")
  })

  it("takes no more lines than may be under way while its answers are not taken", async () => {
    let asked = 0
    const counted = (block: Block) => {
      asked++
      return answer(block)
    }
    const many = `${put}\n`.repeat(200)
    const write = () => new Promise<boolean>(() => undefined)
    const course = { firstLine: 1, linesPerBlock: 1, blocksUnderWay: 5 }
    const { signal } = new AbortController()
    void runBatch({ input: chunksOf(many, 100), answer: counted, write, onProgress: () => undefined }, course, signal)
    await new Promise((done) => setTimeout(done, 100))
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThanOrEqual(6)
  })
})
