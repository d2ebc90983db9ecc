import { describe, expect, it, vi } from "vitest"
import { firstWrong } from "../../src/contestant/Contestant.ts"
import { bars } from "../../src/verdict/bars.ts"
import { judge } from "../../src/verdict/judge.ts"
import { entriesOf } from "../../src/workload/growth.ts"
import type { Scale } from "../../src/workload/Workload.ts"
import { workloads } from "../../src/workload/workloads.ts"

vi.setConfig({ testTimeout: 240_000 })

const least: Scale = {
  rounds: 1,
  milliseconds: 1,
  accounts: 2,
  loads: 1,
  allocatingDecisions: 64,
  allocatingMilliseconds: 10
}

const small = workloads.filter(({ name }) => name !== "W3 growth")

describe.each(small)("$name", ({ name, run }) => {
  it("has a figure for every bar that speaks of it, and nobody in it is wrong", async () => {
    const found = await run(least)
    const own = bars.filter(({ of }) => of.workload === name)
    const within = own.filter(({ against = { workload: name } }) => against.workload === name)
    expect(judge(within, found).map(({ bar }) => bar.says)).toStrictEqual(within.map(({ says }) => says))
    expect(found.filter(({ wrong }) => wrong !== undefined)).toStrictEqual([])
  })
})

describe("W3 growth", () => {
  it("adds nothing that changes a decision", async () => {
    const wrong = await Promise.all(
      entriesOf([0, 10, 120]).map(({ contestant, questions }) => firstWrong(contestant, questions!))
    )
    expect(wrong.filter((one) => one !== undefined)).toStrictEqual([])
  })
})
