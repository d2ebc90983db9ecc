import { describe, expect, it } from "vitest"
import { ownResourceApplies, resourceApplies } from "../../src/oracle/resourceElement.ts"

const setting = { document: { version: "2012-10-17" }, valuesOf: () => undefined } as const
const speaksOf = (value: string, resource: string): boolean =>
  resourceApplies("Allow", { negated: false, values: [value] }, resource, setting)

const stream = "arn:aws:logs:us-east-1:111111111111:log-group:orders:log-stream:s1"
const api = "arn:aws:execute-api:us-east-1:111111111111:abc/prod/GET/pets"

describe("a resource element", () => {
  // @clause match.resource-segments
  it.each([
    ["*", stream],
    ["*", "*"],
    ["arn:aws:logs:*:111111111111:log-group:orders:*", stream],
    ["arn:aws:logs:*:log-group:orders:log-stream:s1", stream],
    ["arn:aws:logs:us-*-1:111111111111:*", stream],
    ["arn:aws:logs:us-?ast-1:111111111111:*s1", stream],
    ["arn:aws:logs:*", stream]
  ])("`%s` names `%s`", (value, resource) => {
    expect(speaksOf(value, resource)).toBe(true)
  })

  // @clause match.resource-segments
  it.each([
    [stream, "*"],
    ["arn:aws:s3:::*", "*"],
    ["arn:aws:logs:us-*t-1:log-group:orders:log-stream:s1", stream],
    ["arn:aws:logs:us-east-1?111111111111:log-group:orders:log-stream:s1", stream],
    ["arn:aws:*:us-east-1:111111111111:*", stream],
    ["arn:aws:log?:us-east-1:111111111111:*", stream],
    ["arn:aws:*", stream],
    ["arn:*", stream],
    ["arn:aws:logs:us-*", stream],
    ["arn:aws:logs:us-east-1:111111111111", stream],
    ["arn:aws:logs:us-east-1:111111111111:log-group:${aws:nothing}*", stream],
    ["ARN:aws:logs:us-east-1:111111111111:*", stream]
  ])("`%s` does not name `%s`", (value, resource) => {
    expect(speaksOf(value, resource)).toBe(false)
  })

  // @clause evaluation.statement
  it("that is empty speaks of nothing, negated or not", () => {
    expect(resourceApplies("Allow", { negated: false, values: [] }, stream, setting)).toBe(false)
    expect(resourceApplies("Allow", { negated: true, values: [] }, stream, setting)).toBe(false)
  })

  // @clause match.resource
  it("that is negated speaks of all it does not list, a variable without value listing nothing", () => {
    const not = (value: string) => resourceApplies("Allow", { negated: true, values: [value] }, stream, setting)
    expect(not(stream)).toBe(false)
    expect(not("arn:aws:s3:::b")).toBe(true)
    expect(not("arn:aws:logs:us-east-1:111111111111:${aws:nothing}")).toBe(true)
  })

  // @clause match.api-path
  it("may call an API by its path in the API's own policy, and nowhere else", () => {
    const path = { negated: false, values: ["execute-api:/prod/GET/*"] }
    expect(ownResourceApplies(path, api, setting)).toBe(true)
    expect(resourceApplies("Allow", path, api, setting)).toBe(false)
    expect(resourceApplies("Allow", { ...path, negated: true }, stream, setting)).toBe(false)
    expect(resourceApplies("Deny", path, api, setting)).toBe(true)
    expect(resourceApplies("Deny", { ...path, negated: true }, api, setting)).toBe(true)
    expect(ownResourceApplies({ negated: false, values: ["execute-api:/test/*"] }, api, setting)).toBe(false)
    expect(ownResourceApplies({ negated: false, values: ["execute-api:/*"] }, stream, setting)).toBe(false)
  })
})
