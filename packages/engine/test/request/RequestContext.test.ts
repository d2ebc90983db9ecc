import { describe, expect, it } from "vitest"
import * as RequestContext from "../../src/request/RequestContext.ts"
import { contextOf } from "./scenario.ts"

type Scenario = NonNullable<Parameters<typeof contextOf>[0]>

const lookup = (key: string, scenario: Scenario): RequestContext.KeyValue =>
  RequestContext.lookup(contextOf(scenario), key)

/** @clause request.derived-keys */
describe("the value of a condition key", () => {
  it("is what the request gives, its name read without regard to case", () => {
    expect(lookup("aws:sourceip", { context: { "AWS:SourceIP": "203.0.113.7" } })).toEqual(["203.0.113.7"])
    expect(lookup("aws:tagkeys", { context: { "aws:TagKeys": ["a", "B"] } })).toEqual(["a", "B"])
    expect(lookup("test:empty", { context: { "test:empty": "" } })).toEqual([""])
  })
  it("given replaces derived", () => {
    expect(lookup("aws:username", { context: { "aws:UserName": "Ben" } })).toEqual(["Ben"])
    expect(lookup("aws:username", {})).toEqual(["Ana"])
  })
  it("an empty list removes the key, derived or not", () => {
    expect(lookup("aws:username", { context: { "aws:username": [] } })).toBeUndefined()
    expect(lookup("aws:username", { context: { "aws:username": [] }, unknownKeys: "all" })).toBeUndefined()
    expect(lookup("test:key", { context: { "test:key": [] } })).toBeUndefined()
  })
  it("neither given nor derivable is absent", () => {
    expect(lookup("aws:sourceip", {})).toBeUndefined()
    expect(lookup("aws:requesttag/team", {})).toBeUndefined()
  })
  it("a key named as unknown is unknown, derivable or not, unless it is given", () => {
    const unknownKeys = ["AWS:SourceIp", "aws:UserName"]
    expect(RequestContext.isUnknown(lookup("aws:sourceip", { unknownKeys }))).toBe(true)
    expect(RequestContext.isUnknown(lookup("aws:username", { unknownKeys }))).toBe(true)
    expect(lookup("aws:sourceip", { unknownKeys, context: { "aws:SourceIp": "203.0.113.7" } })).toEqual(["203.0.113.7"])
    expect(lookup("aws:useragent", { unknownKeys })).toBeUndefined()
  })
  it("`all` leaves unknown what is neither given nor derivable", () => {
    expect(RequestContext.isUnknown(lookup("aws:sourceip", { unknownKeys: "all" }))).toBe(true)
    expect(lookup("aws:username", { unknownKeys: "all" })).toEqual(["Ana"])
    expect(lookup("aws:principalorgid", { unknownKeys: "all" })).toBeUndefined()
    expect(lookup("aws:sourceip", { unknownKeys: "all", context: { "aws:SourceIp": "203.0.113.7" } })).toEqual([
      "203.0.113.7"
    ])
  })
})
