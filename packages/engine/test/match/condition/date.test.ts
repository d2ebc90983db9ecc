import { describe, expect, it } from "vitest"
import * as date from "../../../src/match/condition/date.ts"
import { holds } from "./outcome.ts"

const same = (a: string, b: string): boolean => holds("DateEquals", a, b)

/** @clause condition.date */
describe("the instants that dates name", () => {
  it.each([
    ["1970-01-01T00:00:00Z", "0"],
    ["1970-01", "0"],
    ["1970-01-01", "0"],
    ["1970-01-01T00:01Z", "60"],
    ["1970-01-02", "86400"],
    ["2020-04-01T00:00:00Z", "1585699200"],
    ["2020-04", "1585699200"],
    ["2020-04-01", "1585699200"],
    ["2020-04-01T02:00:00+02:00", "1585699200"],
    ["2020-03-31T18:30:00-05:30", "1585699200"],
    ["2020-03-31T18:30-05:30", "1585699200"],
    ["2020-04-01T00:00:00.25Z", "1585699200.25"],
    ["2020-04-01T00:00:00.250000Z", "1585699200.25"],
    ["2020-04-01T00:00:00.000Z", "1585699200"],
    ["2020-04-01T01:00:00.5+01:00", "1585699200.5"],
    ["2000-02-29", "951782400"],
    ["2024-02-29", "1709164800"],
    ["2024-02-29T00:00:00Z", "1709164800.0"],
    // Four digits are epoch seconds, not a year.
    ["1970-01-01T00:33:40Z", "2020"]
  ])("%s is %s seconds since 1970", (text, seconds) => {
    expect(same(text, seconds)).toBe(true)
    expect(same(seconds, text)).toBe(true)
  })
  it("a fraction before 1970 counts forward in time", () => {
    expect(date.parse("1969-12-31T23:59:50.25Z")).toEqual({ negative: true, integer: "9", fraction: "75" })
    expect(date.parse("1969-12-31T23:59:59.5Z")).toEqual({ negative: true, integer: "", fraction: "5" })
    expect(date.parse("1969-12-31T23:59:59.999Z")).toEqual({ negative: true, integer: "", fraction: "001" })
    expect(date.parse("1969-12-31T23:59:58.000Z")).toEqual({ negative: true, integer: "2", fraction: "" })
    expect(holds("DateLessThan", "1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.25Z")).toBe(true)
    expect(holds("DateGreaterThan", "1969-12-31T23:59:59.5Z", "1970-01-01")).toBe(true)
  })
  it("years below one hundred are what they say", () => {
    expect(holds("DateLessThan", "1900-01-01", "0099-01-01")).toBe(true)
    expect(holds("DateLessThan", "0100-01-01", "0099-12-31")).toBe(true)
  })
  it("fractions are exact, however long", () => {
    expect(
      holds(
        "DateLessThan",
        "2020-04-01T00:00:00.1000000000000000000002Z",
        "2020-04-01T00:00:00.1000000000000000000001Z"
      )
    ).toBe(true)
    expect(same("1585699200.1000000000000000000001", "2020-04-01T00:00:00.1000000000000000000001Z")).toBe(true)
  })
  it.each([
    "",
    "2023-02-29",
    "1900-02-29",
    "2100-02-29",
    "2020-00",
    "2020-13",
    "2020-04-00",
    "2020-04-31",
    "2020-4-1",
    "2020-04-01T00:00:00",
    "2020-04-01T00:00",
    "2020-04-01T25:00:00Z",
    "2020-04-01T00:60:00Z",
    "2020-04-01T00Z",
    "2020-04-01 00:00:00Z",
    "2020-04-01T00:00:00+0200",
    "2020-04-01T00:00:00+02",
    "2020-04-01T00:00:00.Z",
    "2020-04Z",
    "2020/04/01",
    "20-04-01",
    "1e9",
    "tomorrow",
    " 2020-04-01"
  ])("%j is no date", (text) => {
    expect(date.parse(text)).toBeUndefined()
    expect(holds("DateEquals", text, text)).toBe(false)
    expect(holds("DateNotEquals", text, "2020-04-01")).toBe(true)
    expect(holds("DateNotEquals", "2020-04-01", text)).toBe(true)
    expect(holds("DateLessThan", "2020-04-01", text)).toBe(false)
    expect(holds("DateGreaterThan", "2020-04-01", text)).toBe(false)
  })
})

/** @clause condition.operators */
describe("the date operators", () => {
  const operators = {
    DateEquals: (order: number) => order === 0,
    DateNotEquals: (order: number) => order !== 0,
    DateLessThan: (order: number) => order < 0,
    DateLessThanEquals: (order: number) => order <= 0,
    DateGreaterThan: (order: number) => order > 0,
    DateGreaterThanEquals: (order: number) => order >= 0
  }
  const ascending = [
    "1965-06-01T00:00:00Z",
    "1965-06-01T00:00:00.5Z",
    "1969-12-31T23:59:59.999Z",
    "1970-01",
    "0.5",
    "2020",
    "2020-04",
    "2020-04-01T00:00:00-01:00",
    "2020-04-01T00:00:01-01:00",
    "9999-12-31T23:59:59Z"
  ]
  it.each(Object.entries(operators))("%s orders instants, whatever their spelling", (operator, test) => {
    const wrong = ascending.flatMap((policy, wanted) =>
      ascending
        .filter((request, given) => holds(operator, policy, request) !== test(given - wanted))
        .map((request) => [policy, request])
    )
    expect(wrong).toEqual([])
  })
  it("numeric operators read epoch seconds too, but no dates", () => {
    expect(holds("NumericGreaterThan", "1585699199", "1585699200")).toBe(true)
    expect(holds("NumericGreaterThan", "1585699199", "2020-04-01")).toBe(false)
  })
})
