import { describe, expect, it } from "vitest"
import * as ActionName from "../../src/aws/ActionName.ts"

/** @clause match.action */
describe("an action name", () => {
  it("is folded to lower case and keeps its text", () => {
    expect(ActionName.parse("S3:GetObject")).toMatchObject({
      text: "S3:GetObject",
      name: "s3:getobject",
      service: "s3",
      operation: "getobject"
    })
  })
  it.each(["", "s3", "s3:", ":GetObject", "s3:Get*", "s3:Get?bject", "*", "s3:Get:Object", "s 3:Get", "s3:Get Object"])(
    "%j is none",
    (text) => {
      expect(ActionName.parse(text)).toBeUndefined()
    }
  )
})
