import { describe, expect, it } from "vitest"
import * as Arn from "../../src/aws/Arn.ts"

const parsed = (text: string): Arn.Arn => Arn.parse(text)!

/** @clause arn.six-parts */
describe("an ARN", () => {
  it("has six parts, the sixth with further colons and slashes", () => {
    const text = "arn:aws-cn:logs:cn-north-1:111122223333:log-group:/a/b:log-stream:c"
    expect(Arn.parse(text)).toEqual({
      text,
      partition: "aws-cn",
      service: "logs",
      region: "cn-north-1",
      account: "111122223333",
      resource: "log-group:/a/b:log-stream:c"
    })
  })
  it.each(["", "*", "arn", "arn:aws:s3::bucket", "urn:aws:s3:::bucket", "ARN:aws:s3:::bucket"])(
    "%j is none",
    (text) => {
      expect(Arn.parse(text)).toBeUndefined()
    }
  )
  it("may be all empty behind its first part", () => {
    expect(Arn.split(":::::")).toEqual(["", "", "", "", "", ""])
    expect(Arn.split("::::")).toBeUndefined()
  })
  it("names an account only where twelve digits stand", () => {
    expect(Arn.account(parsed("arn:aws:sqs:us-east-1:111122223333:q"))).toBe("111122223333")
    for (const text of ["arn:aws:s3:::bucket", "arn:aws:iam::aws:policy/P", "arn:aws:sqs:us-east-1:1111222233334:q"])
      expect(Arn.account(parsed(text))).toBeUndefined()
  })
  it("knows the type and the name of its resource", () => {
    expect(Arn.resourceType(parsed("arn:aws:iam::111122223333:role/team/Demo"))).toBe("role")
    expect(Arn.resourceName(parsed("arn:aws:iam::111122223333:role/team/Demo"))).toBe("Demo")
    expect(Arn.resourceType(parsed("arn:aws:logs:us-east-1:111122223333:log-group:x"))).toBe("log-group")
    expect(Arn.resourceName(parsed("arn:aws:s3:::bucket"))).toBe("bucket")
  })
})
