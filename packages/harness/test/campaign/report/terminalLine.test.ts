import { expect, it } from "vitest"
import { clearLine, terminalLine } from "../../../src/campaign/report/terminalLine.ts"

it("a line takes the place of the one before", () => {
  expect(terminalLine("1 law", 80)).toBe(`${clearLine}1 law`)
})

it("a line is cut one column short of the terminal's width, so that it never wraps", () => {
  expect(terminalLine("0123456789", 8)).toBe(`${clearLine}0123456`)
  expect(terminalLine("0123456", 8)).toBe(`${clearLine}0123456`)
})
