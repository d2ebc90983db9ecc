import { describe, expect, it } from "vitest"
import type { Measurement } from "../../src/measure/Measurement.ts"
import { figure } from "../../src/render/figures.ts"
import { measurementLine, verdictLine } from "../../src/render/json.ts"
import { plot } from "../../src/render/plot.ts"
import { figuresTable, noiseLine, verdictsTable, wrongLines } from "../../src/render/table.ts"

const floor: Measurement = {
  workload: "W1",
  engine: "hand-written",
  measure: "decision",
  unit: "ns per decision",
  value: 100,
  rounds: [90, 100, 110]
}

const ours: Measurement = { ...floor, engine: "countersign", value: 1500, rounds: [1350, 1500, 1650] }

const peer: Measurement = { ...floor, engine: "peer", value: 3e6, rounds: [2e6, 3e6, 4e6], wrong: "s3:GetObject: Deny" }

const subject = { workload: "W1", engine: "countersign", measure: "decision" }

const bar = { says: "at most twice", of: subject, against: subject, asks: "at most", limit: 2 } as const

const verdict = { bar, value: 15, unit: "ratio", met: false } as const

describe("the table", () => {
  it("gives each figure in a unit a person reads, its spread and its ratio to the floor, and marks who is wrong", () => {
    expect(figuresTable([floor, ours, peer]).split("\n")).toStrictEqual([
      "| engine       | measure  | figure | spread | to the floor |",
      "| ------------ | -------- | -----: | -----: | -----------: |",
      "| hand-written | decision | 100 ns |    ±5% |          1 × |",
      "| countersign  | decision | 1.5 µs |    ±5% |         15 × |",
      "| peer ✗ wrong | decision |   3 ms |   ±17% |     30,000 × |"
    ])
    expect(wrongLines([floor, peer])).toStrictEqual(["W1: peer is wrong: s3:GetObject: Deny"])
  })

  it("has no ratio where the floor did not run, and no spread where there were no rounds", () => {
    const once = { workload: "W4", engine: "countersign", measure: "peak memory", unit: "bytes", value: 12 } as const
    expect(figuresTable([once]).split("\n").at(-1)).toBe("| countersign | peak memory |   12 B |        |")
  })

  it("says of each bar whether it is met", () => {
    const [, , missed, met] = verdictsTable([verdict, { ...verdict, value: 2, met: true }]).split("\n")
    expect(missed).toBe("| at most twice | MISSED  |  15 × | at most 2 × |")
    expect(met).toBe("| at most twice | met     |   2 × | at most 2 × |")
  })

  it("says how far the rounds lie apart", () => {
    expect(noiseLine([floor, ours, peer])).toBe(
      "noise: the middle half of the rounds spans 10% of the median, at worst 33%"
    )
  })

  it("writes sizes of memory, powers and times as people do", () => {
    expect(figure({ unit: "bytes", value: 1.5 * 1024 ** 3 })).toBe("1.5 GB")
    expect(figure({ unit: "bytes per decision", value: 12 })).toBe("12 B")
    expect(figure({ unit: "exponent", value: 1.004 })).toBe("power 1.00")
    expect(figure({ unit: "ms", value: 2500 })).toBe("2.5 s")
  })
})

describe("JSON", () => {
  it("is one object a line with workload, engine and nsPerDecision", () => {
    expect(JSON.parse(measurementLine(ours))).toStrictEqual({
      ...subject,
      nsPerDecision: 1500,
      value: 1500,
      unit: "ns per decision",
      spread: 0.1
    })
    expect(measurementLine(ours)).not.toContain("\n")
    expect(JSON.parse(measurementLine({ ...ours, unit: "bytes" }))).not.toHaveProperty("nsPerDecision")
  })

  it("holds the verdicts too", () => {
    expect(JSON.parse(verdictLine(verdict))).toStrictEqual({
      bar: "at most twice",
      ...subject,
      found: 15,
      unit: "ratio",
      asks: "at most",
      limit: 2,
      met: false
    })
  })
})

describe("the plot", () => {
  const at = (measure: string, size: number, value: number): Measurement => ({ ...ours, measure, size, value })

  it("draws a flat line where nothing grows and a rising one where something does", () => {
    const svg = plot([at("flat", 0, 100), at("flat", 10, 100), at("rising", 0, 100), at("rising", 10, 1000)])
    const [flat = "", rising = ""] = [...svg.matchAll(/points="([^"]+)"/g)].map(([, points]) => points)
    const heights = (points: string) => points.split(" ").map((point) => Number(point.split(",")[1]))
    expect(new Set(heights(flat)).size).toBe(1)
    expect(heights(rising)[1]).toBeLessThan(heights(rising)[0]!)
    expect(svg).toContain(">rising<")
  })
})
