import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { command } from "../../src/corpus/command.ts"

let folder = ""

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "corpus-"))
})

afterEach(() => rmSync(folder, { recursive: true }))

const run = (...paths: ReadonlyArray<string>) => command(paths)

const file = (text: string, name = "cases.json"): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const request = {
  principal: { type: "root", account: "111111111111" },
  action: "ec2:DescribeInstances",
  resource: "*"
}

const allowed = { id: "allowed", world: {}, request, expected: { decision: "Allow" }, more: "is ignored" }

const unreadable = (text: string): { readonly status: number | null; readonly message: string } => {
  const path = file(text)
  const { status, stderr } = run(path)
  return { status, message: stderr.replace(path, "cases.json").trim() }
}

const statement = (limit: string): string =>
  `{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"NumericEquals":{"svc:size":${limit}}}}`
const user = (limit: string): string =>
  `{"accounts":{"111111111111":{"users":{"ana":{"identityPolicies":[{"name":"p","document":{"Statement":${statement(limit)}}}]}}}}}`

describe("pnpm corpus", () => {
  test("counts what passes, also where optional parts and whole accounts are left out", () => {
    expect(run(file(JSON.stringify([allowed])))).toEqual({ status: 0, stderr: "", stdout: "1 passed, 0 failed\n" })
  })

  test("reads every file of cases in a directory", () => {
    file(JSON.stringify([allowed]), "a.json")
    file(JSON.stringify([allowed]), "b.json")
    expect(run(folder).stdout).toBe("2 passed, 0 failed\n")
  })

  test("prints what differs and exits with 1", () => {
    const wrong = { ...allowed, id: "wrong", expected: { decision: "ExplicitDeny", mode: "cross-account" } }
    expect(run(file(JSON.stringify([allowed, wrong])))).toEqual({
      status: 1,
      stderr: "",
      stdout: [
        "wrong, decision: expected ExplicitDeny, got Allow; mode: expected cross-account, got same-account",
        "1 passed, 1 failed",
        ""
      ].join("\n")
    })
  })

  test("compares the notes that a case names, those that are wanted and those that are not", () => {
    const viaService = { ...request, context: { "aws:ViaAWSService": "true" } }
    const code = "forward-access-session"
    const noted = (id: string, asked: object, notes: object) => ({
      ...allowed,
      id,
      request: asked,
      expected: { decision: "Allow", ...notes }
    })
    const cases = [
      noted("wanted", viaService, { notes: [code] }),
      noted("unwanted", request, { withoutNotes: [code] }),
      noted("missed", request, { notes: [code] }),
      noted("surplus", viaService, { withoutNotes: [code] })
    ]
    expect(run(file(JSON.stringify(cases))).stdout.split("\n")).toEqual([
      "missed, notes: expected forward-access-session, got none",
      "surplus, notes: expected no forward-access-session, got forward-access-session",
      "2 passed, 2 failed",
      ""
    ])
  })

  test("fails a case whose request cannot be read, and goes on", () => {
    const odd = { ...allowed, id: "odd", request: { ...request, action: "everything" } }
    const none = { ...allowed, id: "none", request: {} }
    const { status, stdout } = run(file(JSON.stringify([odd, none, allowed])))
    expect(status).toBe(1)
    expect(stdout).toContain("odd, decision: expected Allow, got invalid request: `everything` is not an action")
    expect(stdout).toContain("none, decision: expected Allow, got cannot be read")
    expect(stdout).toContain("1 passed, 2 failed")
  })

  test("fails an unsettled case that passes, and forgives one that does not", () => {
    const open = { ...allowed, unsettled: "AWS's pages disagree" }
    const differs = { ...open, id: "differs", expected: { decision: "ImplicitDeny" } }
    const { status, stdout } = run(file(JSON.stringify([open, differs])))
    expect(status).toBe(1)
    expect(stdout).toContain("allowed, unsettled: expected a difference (AWS's pages disagree), got none")
    expect(stdout).toContain("1 passed, 1 failed")
  })

  test("keeps numbers that JavaScript cannot hold", () => {
    const asked = `{"principal":{"type":"user","arn":"arn:aws:iam::111111111111:user/ana"},"action":"ec2:RunInstances","resource":"*","context":{"svc:size":"9007199254740993"}}`
    const one = (limit: string, decision: string): string =>
      `{"id":"${limit}","world":${user(limit)},"request":${asked},"expected":{"decision":"${decision}"}}`
    const text = `[${one("9007199254740993", "Allow")},${one("9007199254740992", "ImplicitDeny")}]`
    expect(run(file(text)).stdout).toBe("2 passed, 0 failed\n")
  })

  test("says where input cannot be read and exits with 2", () => {
    expect(run(join(folder, "nowhere.json")).status).toBe(2)
    expect(unreadable("[\n  { oops }\n]")).toEqual({
      status: 2,
      message: "cases.json:2:5: not JSON: unexpected `oops`"
    })
    expect(unreadable("{}")).toEqual({ status: 2, message: "cases.json:1:1: not an array of cases" })
    expect(unreadable('[\n  { "id": "a", "world": {}, "request": {} }\n]')).toEqual({
      status: 2,
      message: "cases.json:2:3: a case without `expected` at /0"
    })
    expect(unreadable('[{ "id": "a", "world": [], "request": {}, "expected": {} }]')).toEqual({
      status: 2,
      message: "cases.json:1:24: `world` must be an object at /0/world"
    })
  })
})
