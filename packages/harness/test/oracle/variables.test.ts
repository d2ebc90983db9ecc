import type { Version } from "@countersign/engine"
import { describe, expect, it } from "vitest"
import { filledIn } from "../../src/oracle/conditions/text.ts"
import { piecesIn } from "../../src/oracle/variables.ts"

const keys: Readonly<Record<string, ReadonlyArray<string>>> = {
  "aws:username": ["ana"],
  "aws:tagkeys": ["a", "b"],
  "s3:prefix": ["*"]
}

const filled = (text: string, version: Version | undefined = "2012-10-17"): string | undefined =>
  filledIn(piecesIn({ version }, text), (key) => keys[key.toLowerCase()])

describe("variables", () => {
  // @clause match.variables
  it.each([
    ["${aws:username}", "ana"],
    ["home/${AWS:UserName}/x", "home/ana/x"],
    ["${s3:prefix}", "*"],
    ["${aws:username, 'nobody'}", "ana"],
    ["${aws:nothing, 'nobody'}", "nobody"],
    ["${aws:nothing,'a}, b'}", "a}, b"],
    ["${aws:nothing, ''}", ""],
    ["${aws:TagKeys, 'several'}", "several"],
    ["${*}${?}${$}", "*?$"],
    ["${aws:username", "${aws:username"],
    ["$aws:username}", "$aws:username}"]
  ])("`%s` is `%s`", (text, expected) => {
    expect(filled(text)).toBe(expected)
  })

  // @clause match.variables
  it.each(["${aws:nothing}", "${aws:TagKeys}", "${}", "${aws:username, nobody}", "${aws:username, 'nobody}"])(
    "`%s` has no value",
    (text) => {
      expect(filled(text)).toBeUndefined()
    }
  )

  // @clause grammar.version
  it.each(["2008-10-17", undefined] as const)("a document of version %s has none", (version) => {
    const read = filledIn(piecesIn({ version }, "${aws:username}"), () => ["ana"])
    expect(read).toBe("${aws:username}")
  })
})
