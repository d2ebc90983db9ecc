import { describe, expect, it } from "vitest"
import type { Measurement } from "../../src/measure/Measurement.ts"
import type { Bar } from "../../src/verdict/Bar.ts"
import { bars } from "../../src/verdict/bars.ts"
import { judge } from "../../src/verdict/judge.ts"
import { kinds, sizes } from "../../src/workload/growth.ts"

const ns = (engine: string, value: number, size?: number): Measurement => ({
  workload: "W1",
  engine,
  measure: "decision",
  unit: "ns per decision",
  value,
  ...(size === undefined ? {} : { size })
})

const subject = (engine: string) => ({ workload: "W1", engine, measure: "decision" })

const twice: Bar = { says: "at most twice", of: subject("ours"), against: subject("floor"), asks: "at most", limit: 2 }

describe("judge", () => {
  it("meets a bar at the limit and misses it beyond", () => {
    expect(judge([twice], [ns("ours", 200), ns("floor", 100)])).toStrictEqual([
      { bar: twice, value: 2, unit: "ratio", met: true }
    ])
    expect(judge([twice], [ns("ours", 201), ns("floor", 100)])).toStrictEqual([
      { bar: twice, value: 2.01, unit: "ratio", met: false }
    ])
  })

  it("compares a figure with nothing where the bar names nothing else", () => {
    const [verdict] = judge([{ says: "at most 5", of: subject("ours"), asks: "at most", limit: 5 }], [ns("ours", 6)])
    expect(verdict).toMatchObject({ value: 6, unit: "ns per decision", met: false })
  })

  it("meets a bar that asks for a least at the limit and misses it below", () => {
    const many: Bar = { ...twice, asks: "at least", limit: 500 }
    expect(judge([many], [ns("ours", 500), ns("floor", 1)])[0]).toMatchObject({ met: true })
    expect(judge([many], [ns("ours", 499), ns("floor", 1)])[0]).toMatchObject({ met: false })
  })

  it("says nothing of bars that the run has no figures for", () => {
    expect(judge([twice], [ns("ours", 200)])).toStrictEqual([])
    expect(judge([twice], [ns("floor", 200)])).toStrictEqual([])
  })

  it("tells sizes apart", () => {
    const flat: Bar = {
      says: "flat",
      of: { ...subject("ours"), size: 10 },
      against: { ...subject("ours"), size: 0 },
      asks: "at most",
      limit: 1.2
    }
    expect(judge([flat], [ns("ours", 100, 0), ns("ours", 300, 10)])[0]).toMatchObject({ value: 3, met: false })
  })
})

describe("the bars", () => {
  it("ask for the least and the most of what is added", () => {
    const growing = bars.filter(({ of }) => of.workload === "W3 growth")
    expect(growing.map(({ of }) => of.measure)).toStrictEqual(Object.keys(kinds))
    expect(new Set(growing.map(({ of }) => of.size))).toStrictEqual(new Set([Math.max(...sizes)]))
    expect(new Set(growing.map(({ against }) => against?.size))).toStrictEqual(new Set([Math.min(...sizes)]))
  })
})
