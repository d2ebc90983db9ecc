import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { readCorpus } from "../../src/corpus/readCorpus.ts"
import { runCorpus } from "../../src/corpus/runCorpus.ts"
import { laws } from "../../src/law/laws.ts"
import { engine, folder, fuzz, interruptedWhen, table } from "./fuzz.ts"

const both = "across accounts both accounts must allow"

const inFolder = (at: string) => ["--state", join(at, "state.json"), "--save", join(at, "failures")] as const

const few = ["--law", "a star matches", "--law", "deny", "--seed", "5", "--jobs", "2"] as const

const unparseable = join(folder(), "unparseable.mjs")
writeFileSync(unparseable, 'export const engine = { name: "damaged", decide: () => "Allow" ++ }')

const row = (stdout: string, law: string): ReadonlyArray<number> => {
  const line = stdout.split("\n").find((one) => one.endsWith(`  ${law}`)) ?? ""
  return (line.match(/\d[\d,]*/g) ?? []).slice(0, 5).map((text) => Number(text.replaceAll(",", "")))
}

describe("countersign-fuzz", () => {
  it("--help leads with examples, and --list names every law", async () => {
    const [help, list] = await Promise.all([fuzz("--help"), fuzz("--list")])
    expect(help.code).toBe(0)
    expect(help.stdout).toMatch(/^EXAMPLES\n/)
    expect(help.stdout).toContain("--replay WORLD/DRAW")
    expect(list.stdout.trimEnd().split("\n")).toEqual(laws.map(({ name }) => name))
  })

  it("tells of a law that it does not know, with those that come near", async () => {
    const { code, stderr, stdout } = await fuzz("--law", "ordr does not mater")
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toMatch(/^error: unknown law `ordr does not mater`\n {2}help: did you mean `the order of policies/)
  })

  it.each([
    [["--engine", "nope.mjs"], "error: cannot load the engine `nope.mjs`: no such file\n"],
    [["--engine", engine("silent")], `error: \`${engine("silent")}\` exports no engine\n  help: `],
    [["--engine", unparseable], `error: cannot load the engine \`${unparseable}\`: `],
    [["--world", "nope"], "nope: error[no-world]: no such folder\n"],
    [["--shard", "3/2"], "error: `3/2` does not fit --shard: the number of this machine"],
    [["--runs", "0"], "error: `0` does not fit --runs"],
    [["--resume", "--state", "nope.json"], "error: no campaign to resume: no file `nope.json`\n"],
    [["--seed", "1", "--replay", "1/1"], "error: --replay needs the one law to check\n"]
  ])("answers %j with one message and exit code 2", async (args, message) => {
    const { code, stderr, stdout } = await fuzz(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr.startsWith(message), stderr).toBe(true)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it("makes the same checks with the same outcomes, however many threads there are", async () => {
    const args = [...few.slice(0, -2), "--runs", "9000", "--jobs"]
    const [one, two] = await Promise.all([
      fuzz(...args, "1", ...inFolder(folder())),
      fuzz(...args, "3", ...inFolder(folder()))
    ])
    expect({ one: one.code, two: two.code }).toEqual({ one: 0, two: 0 })
    expect(table(two)).toBe(table(one))
    expect(one.stdout).toContain("9,000 checks")
  })

  it("makes with all shards together what it makes with one", async () => {
    const args = [...few, "--runs", "9000"]
    const [whole, ...shards] = await Promise.all([
      fuzz(...args, ...inFolder(folder())),
      fuzz(...args, "--shard", "1/2", ...inFolder(folder())),
      fuzz(...args, "--shard", "2/2", ...inFolder(folder()))
    ])
    const law = "any explicit deny in either account denies"
    const sums = shards.map(({ stdout }) => row(stdout, law))
    expect(sums.every(([checks]) => checks! > 0)).toBe(true)
    expect(row(whole.stdout, law)).toEqual(sums[0]!.map((value, at) => value + sums[1]![at]!))
  })

  it("ends by itself after the minutes it was given, and reports", async () => {
    const { code, stdout } = await fuzz(...few, "--minutes", "0.001", ...inFolder(folder()))
    expect(code).toBe(0)
    expect(stdout).toMatch(/^seed 5: [\d,]+ checks of \d+ laws in [\d,]+ worlds?$/m)
    expect(stdout).toContain("every law held")
  })

  it("goes on where an interrupted campaign left off, to the same end", async () => {
    const [at, other] = [folder(), folder()]
    const args = [...few, "--runs", "12000"]
    const state = join(at, "state.json")
    const stopped = await interruptedWhen(() => existsSync(state), ...args, ...inFolder(at))
    expect(stopped.code).toBe(130)
    expect(stopped.stdout).toContain("seed 5: ")
    const left = JSON.parse(readFileSync(state, "utf8")) as { ledger: { done: number } }
    expect(left.ledger.done).toBeLessThan(6)
    const [resumed, whole] = await Promise.all([
      fuzz("--resume", "--jobs", "1", ...inFolder(at)),
      fuzz(...args, ...inFolder(other))
    ])
    expect(resumed.code).toBe(0)
    expect(table(resumed)).toBe(table(whole))
  })

  it("refuses to resume another campaign, or from a damaged file, and says where it is damaged", async () => {
    const at = folder()
    const state = join(at, "state.json")
    await fuzz(...few, "--runs", "300", ...inFolder(at))
    const other = await fuzz("--resume", "--seed", "6", ...inFolder(at))
    expect(other.stderr).toContain("error: --seed is not that of the campaign in")
    writeFileSync(state, readFileSync(state, "utf8").replace('"done":', '"done":"one",\n"was":'))
    const [damaged] = [await fuzz("--resume", ...inFolder(at))]
    expect(damaged.code).toBe(2)
    expect(damaged.stderr).toContain(`error: ${state}:1:`)
    expect(damaged.stderr).toContain("the state is damaged at /ledger/done")
    writeFileSync(state, "{")
    expect((await fuzz("--resume", ...inFolder(at))).stderr).toContain(
      `error: ${state}:1:2: the state is damaged: not JSON`
    )
  })
})

describe("an engine that lets in whoever sends a message", () => {
  const judged = ["--engine", engine("forgiving"), "--law", both, "--seed", "3"] as const

  it("breaks a law: the sentence, a small case, the answers, a saved case and a command to see it again", async () => {
    const at = folder()
    const { code, stdout } = await fuzz(...judged, "--runs", "400", ...inFolder(at))
    expect(code).toBe(1)
    expect(stdout).toContain(`BROKEN: ${both}\n`)
    expect(stdout).toContain("clauses: cross-account.both-sides\n")
    expect(stdout).toContain('"action": "sqs:SendMessage"')
    const [, replay = ""] = /--replay (\d+\/\d+)\n/.exec(stdout) ?? []
    const [, told = ""] = stdout.split("BROKEN: ")
    const again = await fuzz(...judged, "--replay", replay, ...inFolder(at))
    expect(again.code).toBe(1)
    expect(again.stdout).toBe(`BROKEN: ${told}`)
    const saved = join(at, "failures")
    const [file] = readCorpus(readdirSync(saved).map((name) => join(saved, name)))
    expect(file!.cases.map(({ expected }) => expected.decision)).toContain("ImplicitDeny")
    expect(runCorpus(file!.cases, () => undefined).passed).toBe(file!.cases.length)
  })

  it("does not fail where the law holds, which a replay says", async () => {
    const { code, stdout } = await fuzz("--law", both, "--seed", "3", "--replay", "0/0")
    expect({ code, stdout }).toEqual({ code: 0, stdout: `the law does not fail there: ${both}\n` })
  })
})

describe("a world of one's own", () => {
  it("is kept as it is: every law holds on the examples, and requests are about their names", async () => {
    const { code, stdout } = await fuzz(
      "--world",
      "examples/01-two-accounts",
      "--runs",
      "1500",
      "--seed",
      "3",
      ...inFolder(folder())
    )
    expect(code).toBe(0)
    expect(stdout).toContain("every law held")
  })
})
