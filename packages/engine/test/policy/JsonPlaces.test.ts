import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { ValueNode } from "@humanwhocodes/momoa"
import { describe, expect, it } from "vitest"
import * as JsonTree from "../../src/policy/JsonTree.ts"
import { child } from "../../src/policy/JsonValue.ts"

const root = join(import.meta.dirname, "../../../..")

const jsonBelow = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json") && !name.includes("node_modules"))
    .map((name) => join(folder, name))

/** The place of every value, as the tree of the whole text has it. */
const inTree = (node: ValueNode, pointer = ""): ReadonlyArray<readonly [string, string]> => {
  const here = [pointer, `${node.loc.start.line}:${node.loc.start.column}`] as const
  if (node.type === "Array") {
    return [here, ...node.elements.flatMap(({ value }, index) => inTree(value, child(pointer, index)))]
  }
  if (node.type !== "Object") return [here]
  return [here, ...node.members.flatMap((member) => inTree(member.value, child(pointer, JsonTree.nameOf(member))))]
}

/** The values of a text that are not found where its tree has them. */
const lost = (text: string): ReadonlyArray<string> => {
  const locate = JsonTree.locator(text)
  const places = new Map(inTree(JsonTree.parse(JsonTree.withoutMark(text))!.body))
  expect(places.get("")).toBeDefined()
  return [...places].flatMap(([pointer, place]) => {
    const at = locate(pointer)
    const found = `${at?.line}:${at?.column}`
    return found === place ? [] : [`${pointer} is at ${place}, not at ${found}`]
  })
}

describe("every value of a text is found where the tree of the whole text has it", () => {
  it.each(["examples", "packages/harness/corpus"])(
    "in the files of %s",
    (folder) => {
      const files = jsonBelow(folder)
      expect(files.length).toBeGreaterThan(10)
      for (const file of files) {
        const text = readFileSync(join(root, file), "utf8")
        expect(lost(text), file).toEqual([])
      }
    },
    60_000
  )
  it.each([
    ["lines that end in every way", '{\r\n"a": [1,\r2,\n\r3],\n\n "b":\r\n\r\n true}'],
    ["names with escapes", '{"\\u0061\\"b": 1, "c\\\\": {"d/e~f": [null, "]}"]}, "": "x"}'],
    ["no space at all", '{"a":[{},[],{"b":-1.5e3},false],"c":"\\\\"}'],
    ["space everywhere", ' \t[ { } , [ ] , { "a" : { "b" : 1 } } , "x" ] \n'],
    ["a repeated key, of which the last counts", '{"a": 1,\n "a": {"b": 2}}'],
    ["characters of two code units", '{"😀": "😀", "a": 1}'],
    ["a byte-order mark", '\uFEFF{"a":\n1}'],
    ["one value alone", "  true "]
  ])("with %s", (_, text) => {
    expect(lost(text)).toEqual([])
  })
})

it("twenty thousand places of one text are found without walking it each time", () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `name-${index}`)
  const locate = JsonTree.locator(
    JSON.stringify({ users: Object.fromEntries(names.map((name) => [name, {}])) }, null, 1)
  )
  expect(names.findIndex((name, index) => locate(`/users/${name}`)?.line !== index + 3)).toBe(-1)
})
