import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, it } from "vitest"
import { answerLine, type AuthorizationRequest, explainLine, World } from "../../src/index.ts"
import { type LoadedWorld, loadWorld } from "../../src/node/index.ts"

const example = fileURLToPath(new URL("../../../../examples/01-two-accounts", import.meta.url))

let world: LoadedWorld["world"]
beforeAll(async () => {
  ;({ world } = await loadWorld(example))
})

const principal = { type: "role-session", roleArn: "arn:aws:iam::111111111111:role/Demo", sessionName: "s" } as const
const put = {
  principal,
  action: "s3:PutObject",
  resource: "arn:aws:s3:::amzn-s3-demo-bucket-production/today.txt"
} satisfies AuthorizationRequest

const answer = (value: object | string): string =>
  answerLine(world, { line: 7, text: typeof value === "string" ? value : JSON.stringify(value), file: "r.jsonl" }).json

const allow = '"decision":"Allow","admits":["Allow"]}'

describe("a line of requests", () => {
  it.each([
    ['"a\\u0022b"', '"a\\"b"'],
    ["9007199254740993", "9007199254740993"],
    ["1.10", "1.10"],
    ["null", "null"],
    ['{"x":[1, 2]}', '{"x":[1, 2]}']
  ])("keeps its id as it is written: %s", (id, kept) => {
    expect(answer(`{"id":${id},${JSON.stringify(put).slice(1)}`)).toBe(`{"line":7,"id":${kept},${allow}`)
  })

  it("may lack an id", () => {
    expect(answer(put)).toBe(`{"line":7,${allow}`)
  })

  it("is read like a request file: a key that none has, and one that is there twice, are errors", () => {
    expect(answer({ ...put, principal: { ...principal, sesionName: "s" } })).toContain(
      '"message":"unknown key `sesionName`","help":"did you mean `sessionName`?","pointer":"/principal/sesionName"'
    )
    expect(answer(`{"action":"s3:GetObject",${JSON.stringify(put).slice(1)}`)).toContain('"code":"duplicate-key"')
  })

  it.each([
    ["a key that no request has", { ...put, resourceAcount: "222222222222" }, "did you mean `resourceAccount`?"],
    ["a wrong type", { ...put, action: 5 }, '"pointer":"/action"'],
    ["a context value of a wrong type", { ...put, context: { "aws:SourceIp": [true] } }, '"pointer":"/context/aws:S'],
    ["a principal without a type", { ...put, principal: {} }, '"pointer":"/principal"'],
    ["a user with a session", { ...put, principal: { type: "user", arn: "x", sessionName: "s" } }, "unknown key"],
    ["no principal", { ...put, principal: undefined }, '"message":"`principal` is missing"'],
    ["a list", [put], '"error"'],
    ["two spellings of a key", { ...put, context: { a: "1", A: "2" } }, "differs from another context key only in case"]
  ])("with %s is an error", (_, value, error) => {
    expect(answer(value)).toContain(error)
  })

  it("may say everything that a request file may", () => {
    const document = { Statement: { Effect: "Deny", Action: "*", Resource: "*" } }
    const limited = { ...principal, sessionPolicies: [{ name: "none", document }] }
    expect(answer({ ...put, principal: limited, unknownKeys: ["aws:SourceIp"] })).toContain('"ExplicitDeny"')
  })

  it("counts with every key beside the usual ones", () => {
    const elsewhere = { ...put, resource: "arn:aws:s3:::somebody-elses/key" }
    expect(answer(elsewhere)).toContain('"Undetermined"')
    expect(answer({ ...elsewhere, resourceAccount: "222222222222" })).toContain('"decision":"ImplicitDeny"')
  })

  it("is named by its number where an explanation points into it", () => {
    const document = { Statement: { Effect: "Deny", Action: "*", Resource: "*" } }
    const limited = { ...principal, sessionPolicies: [{ name: "none", document }] }
    const text = JSON.stringify({ ...put, principal: limited })
    expect(explainLine(world, { line: 7, text, file: "r.jsonl" }).json).toContain('"file":"r.jsonl, line 7","line":1')
  })

  it("of which nothing is known leaves everything open", () => {
    const unknown = answerLine(World.empty, { line: 1, text: JSON.stringify(put), file: "r.jsonl" })
    expect(unknown).toEqual({
      json: '{"line":1,"decision":"Undetermined","admits":["Allow","ImplicitDeny","ExplicitDeny"]}',
      isRead: true
    })
  })
})
