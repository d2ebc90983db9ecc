import { deciding } from "@countersign/engine"
import { describe, expect, it } from "vitest"
import { askedOf } from "./askedOf.ts"

const allow = { Sid: "Yes", Effect: "Allow", Action: "s3:*", Resource: "*" }
const deny = { Sid: "No", Effect: "Deny", Action: "s3:Get*", Resource: "*" }
const other = { Sid: "Other", Effect: "Deny", Action: "s3:Put*", Resource: "*" }

const sids = (...statements: ReadonlyArray<object>) =>
  deciding(askedOf(...statements)).map(({ statement }) => statement.sid)

describe("the statements that decided", () => {
  it("an allow is decided by every Allow that applies", () => {
    expect(sids(allow, other, { ...allow, Sid: "Too" })).toEqual(["Yes", "Too"])
  })

  it("an Allow that is still open decides nothing beside one that applies", () => {
    const open = { ...allow, Sid: "Open", Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } } }
    expect(sids(allow, open)).toEqual(["Yes"])
  })

  it("a deny is decided by the denies alone, whatever allows beside them", () => {
    expect(sids(allow, deny, other)).toEqual(["No"])
  })

  it("silence is decided by nothing", () => {
    expect(sids(other)).toEqual([])
  })

  it("what is still open is decided by nothing", () => {
    const condition = { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } }
    expect(sids(allow, { ...deny, Condition: condition })).toEqual([])
  })
})
