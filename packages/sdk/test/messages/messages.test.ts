import { readFileSync } from "node:fs"
import { messages } from "@countersign/sdk"
import { describe, expect, it } from "vitest"
import { messagesPage } from "./page.ts"

const page = new URL("../../../../docs/reference/messages.md", import.meta.url)

// The formatter pads the cells of a table.
const unpadded = (text: string): string =>
  text.replaceAll(/ +\|/g, " |").replaceAll(/\| +/g, "| ").replaceAll(/-{3,}/g, "---")

describe("the messages", () => {
  it("are all on the page, as they are", () => {
    expect(unpadded(readFileSync(page, "utf8"))).toBe(unpadded(messagesPage()))
  })

  it("have a Japanese text each", () => {
    const japanese = /[\u3040-\u30FF\u4E00-\u9FFF]/
    const rows = messagesPage()
      .split("\n")
      .filter((line) => line.startsWith("| `"))
    expect(rows.filter((line) => !japanese.test(line))).toEqual([])
  })

  it("name the trusting and the trusted account in AWS's words", () => {
    const { say } = messages.ja
    expect(say["heading.trusted"]({ account: "1" })).toContain("信頼されるアカウント")
    expect(say["heading.trusting"]({ account: "2" })).toContain("信頼するアカウント")
  })
})
