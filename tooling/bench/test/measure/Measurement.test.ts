import { describe, expect, it } from "vitest"
import { type Measurement, median, ratio, spread } from "../../src/measure/Measurement.ts"
import { exponent, slope } from "../../src/measure/slope.ts"

const measured = (workload: string, rounds: ReadonlyArray<number>): Measurement => ({
  workload,
  engine: "any",
  measure: "decision",
  unit: "ns per decision",
  value: median(rounds),
  rounds
})

describe("ratio", () => {
  it("compares rounds that were taken in turns one by one", () => {
    // The machine was ten times slower in the second round, for both.
    expect(ratio(measured("W1", [2, 20, 2]), measured("W1", [1, 10, 1]))).toBe(2)
    expect(ratio(measured("W1", [2, 20, 20]), measured("W1", [1, 1, 10]))).toBe(2)
  })

  it("compares medians where the rounds do not belong together", () => {
    expect(ratio(measured("W1", [2, 20, 20]), measured("W2", [1, 1, 10]))).toBe(20)
    expect(ratio(measured("W1", [8]), measured("W1", [1, 2, 4]))).toBe(4)
  })
})

describe("spread", () => {
  it("is how far the middle half of the rounds lies apart, as a part of the median", () => {
    expect(spread(measured("W1", [100, 1, 10, 12, 8]))).toBe(0.4)
    expect(spread(measured("W1", [5]))).toBe(0)
  })
})

describe("slope", () => {
  it("is what each thing more costs", () => {
    expect(slope([0, 10, 100].map((size) => [size, 3 * size + 7]))).toBeCloseTo(3)
    expect(slope([0, 10, 100].map((size) => [size, 7]))).toBeCloseTo(0)
  })
})

describe("exponent", () => {
  it("is 1 for what is linear, 2 for what is quadratic and 0 for what does not grow", () => {
    expect(exponent([10, 100, 1000].map((size) => [size, 3 * size]))).toBeCloseTo(1)
    expect(exponent([10, 100, 1000].map((size) => [size, size * size]))).toBeCloseTo(2)
    expect(exponent([10, 100, 1000].map((size) => [size, 7]))).toBeCloseTo(0)
  })
})
