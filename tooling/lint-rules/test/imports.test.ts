import { describe, expect, it } from "vitest"
import { importsOf } from "../src/imports.ts"

const targets = (text: string, path = "packages/engine/src/match/action.ts") =>
  importsOf({ path, text }).map((found) => found.target)

describe("importsOf", () => {
  it.each([
    ['import { a, type B } from "x"', ["x"]],
    ['import type { B } from "x"', ["x"]],
    ['import fc, { a } from "x"', ["x"]],
    ['import * as A from "x"', ["x"]],
    ['import {\n  a,\n  b\n} from "x"', ["x"]],
    ['import "x"', ["x"]],
    ['export * from "x"', ["x"]],
    ['export * as A from "x"', ["x"]],
    ['export { a } from "x"', ["x"]],
    ['const a = await import("x")', ["x"]],
    ['type A = import("x").A', ["x"]]
  ])("sees `%s`", (text, expected) => {
    expect(targets(text)).toEqual(expected)
  })

  it.each([' * import { a } from "x"', '// import { a } from "x"', ' * import("x")', 'export const from = "x"'])(
    "does not see `%s`",
    (text) => {
      expect(targets(text)).toEqual([])
    }
  )

  it("resolves relative imports from the root", () => {
    expect(targets('import { a } from "../aws/Arn.ts"')).toEqual(["packages/engine/src/aws/Arn.ts"])
    expect(targets('import { a } from "./b.ts"')).toEqual(["packages/engine/src/match/b.ts"])
  })

  it("says on which line", () => {
    expect(importsOf({ path: "a.ts", text: '\n\nimport "x"' })[0]?.line).toBe(3)
  })
})
