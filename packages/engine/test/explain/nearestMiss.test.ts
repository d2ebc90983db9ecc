import { nearestMiss } from "@countersign/engine"
import { describe, expect, it } from "vitest"
import { askedOf } from "./askedOf.ts"

const allow = (sid: string, action: string, resource: string, condition: object = {}) => ({
  Sid: sid,
  Effect: "Allow",
  Action: action,
  Resource: resource,
  Condition: condition
})
const absent = { StringEquals: { "aws:PrincipalOrgID": "o-1" } }
const unknown = { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } }

const miss = (...statements: ReadonlyArray<object>) => {
  const found = nearestMiss(askedOf(...statements))
  return found && [found.statement.sid, found.element.element]
}

describe("the nearest miss", () => {
  it("is the statement on which the fewest elements fail, however far another gets", () => {
    expect(miss(allow("Two", "s3:Get*", "arn:aws:s3:::c/*", absent), allow("One", "s3:Put*", "*"))).toEqual([
      "One",
      "Action"
    ])
  })

  it("among equals, is the one that got furthest: an action that fits beats a resource that fits", () => {
    expect(miss(allow("Action", "s3:Put*", "*"), allow("Resource", "s3:Get*", "arn:aws:s3:::c/*"))).toEqual([
      "Resource",
      "Resource"
    ])
    expect(miss(allow("Resource", "s3:*", "arn:aws:s3:::c"), allow("Condition", "s3:*", "*", absent))).toEqual([
      "Condition",
      "Condition"
    ])
  })

  it("among those, is the first written", () => {
    expect(miss(allow("First", "s3:Put*", "*"), allow("Second", "s3:Delete*", "*"))?.[0]).toBe("First")
  })

  it("counts several failing conditions as one failing element", () => {
    const both = { StringEquals: { "aws:PrincipalOrgID": "o-1", "aws:PrincipalTag/a": "b" } }
    expect(miss(allow("Both", "s3:*", "*", both), allow("Action", "s3:Put*", "*"))?.[0]).toBe("Both")
  })

  it("never is a Deny: a Deny that did not apply kept nothing from being allowed", () => {
    expect(miss({ ...allow("No", "s3:*", "arn:aws:s3:::c"), Effect: "Deny" })).toBeUndefined()
  })

  it("never blames an element that is merely unknown", () => {
    expect(miss(allow("Unknown", "s3:Put*", "*", unknown))).toEqual(["Unknown", "Action"])
  })

  it("is not looked for where the policies allow", () => {
    expect(miss(allow("Other", "s3:Put*", "*"), allow("Yes", "s3:Get*", "*"))).toBeUndefined()
  })
})
