import { LocatedIssue } from "@countersign/sdk"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { InvalidInvariant, mustDeny } from "../../src/invariant/Invariant.ts"
import { parseInvariants } from "../../src/invariant/parseInvariants.ts"

const complaints = (text: string): ReadonlyArray<string> =>
  Result.match(parseInvariants(text, "i.yaml"), {
    onFailure: (issues) => issues.map(LocatedIssue.describe),
    onSuccess: () => []
  })

const sound = `invariants:
  - name: only us
    must: deny
    except: 012345678901
    actions: [s3:GetObject]
    resources: arn:aws:s3:::lake/*
    context: { aws:SecureTransport: false }
`

describe("a file of invariants", () => {
  it("means what the builder makes, and keeps the leading zero of an account and the text of a boolean", () => {
    expect(Result.getOrThrow(parseInvariants(sound, "i.yaml"))).toEqual([
      mustDeny({
        name: "only us",
        except: "012345678901",
        actions: ["s3:GetObject"],
        resources: "arn:aws:s3:::lake/*",
        context: { "aws:SecureTransport": "false" }
      })
    ])
  })

  it("may be JSON", () => {
    const json = JSON.stringify({
      invariants: [{ name: "n", must: "deny", actions: "s3:*", resources: "*" }]
    })
    expect(Result.isSuccess(parseInvariants(json, "i.json"))).toBe(true)
  })

  it.each([
    [
      "an unknown member",
      sound.replace("except:", "exept:"),
      "i.yaml:4:5: error[unknown-key]: unknown key `exept`",
      "`except`"
    ],
    ["a word that is no decision", sound.replace("must: deny", "must: refuse"), "i.yaml:3:5: error[", "`refuse`"],
    [
      "a missing member",
      sound.replace("    actions: [s3:GetObject]\n", ""),
      "i.yaml:2:5: error[missing-key]: no `actions`",
      ""
    ],
    [
      "a principal of no form",
      sound.replace("012345678901", "12345"),
      "i.yaml:4:5: error[selector]: `12345` selects no principals",
      "one of"
    ],
    [
      "an action without a service",
      sound.replace("[s3:GetObject]", "[GetObject]"),
      "i.yaml:5:15: error[selector]: `GetObject` is not an action",
      "s3:GetObject"
    ],
    [
      "a resource that is no ARN",
      sound.replace("arn:aws:s3:::lake/*", "lake"),
      "i.yaml:6:5: error[selector]: `lake` is not an ARN",
      "write an ARN"
    ],
    ["an empty list", sound.replace("[s3:GetObject]", "[]"), "i.yaml:5:5: error[empty-list]: `actions` is empty", ""],
    [
      "nobody who must be allowed",
      sound.replace("must: deny", "must: allow"),
      "i.yaml:2:5: error[missing-key]: no `principals`",
      "say who"
    ],
    ["an alias", sound.replace("only us", "&a x"), "i.yaml:2:", "anchors and aliases are not read"],
    ["a key twice", `${sound}    must: deny\n`, "i.yaml:8:5: error[yaml]: map keys must be unique", ""],
    ["no invariant", "invariants: []", "i.yaml:1:1: error[empty-list]: there is no invariant", ""],
    ["nothing", "", "i.yaml:1:1: error[", ""]
  ])("is refused for %s, at its place", (_, text, start, more) => {
    const [first = "", ...others] = complaints(text)
    expect(first.startsWith(start) ? start : first).toBe(start)
    expect([first, ...others].join("\n")).toContain(more)
  })

  it("tells everything that is wrong at once", () => {
    expect(complaints(sound.replace("s3:GetObject", "GetObject").replace("arn:aws:s3:::lake/*", "lake"))).toHaveLength(
      2
    )
  })
})

describe("an invariant in code", () => {
  it("is refused for a selector that the file would refuse", () => {
    const wrong = () => mustDeny({ name: "n", except: "me", actions: "s3:*", resources: "*" })
    expect(wrong).toThrow(InvalidInvariant)
    expect(wrong).toThrow(/`me` selects no principals/)
  })
})
