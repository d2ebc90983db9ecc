import { describe, expect, it } from "vitest"
import { compile } from "../../src/compile/policy.ts"
import { outline } from "../../src/evaluate/outline.ts"
import { policy } from "../support/world.ts"

describe("the outline of a statement", () => {
  it("points at each element and each condition, with slashes and tildes escaped", () => {
    const [compiled] = compile(
      policy({
        Effect: "Deny",
        NotPrincipal: { AWS: "arn:aws:iam::111111111111:role/Etl" },
        NotAction: "s3:GetObject",
        NotResource: "arn:aws:s3:::a/*",
        Condition: { StringEquals: { "aws:PrincipalTag/a~b": ["x", "y"] } }
      })
    )
    expect(outline(compiled!)).toEqual({
      principal: {
        element: "NotPrincipal",
        pointer: "/Statement/0/NotPrincipal",
        expected: ["arn:aws:iam::111111111111:role/Etl"]
      },
      action: { element: "NotAction", pointer: "/Statement/0/NotAction", expected: ["s3:GetObject"] },
      resource: { element: "NotResource", pointer: "/Statement/0/NotResource", expected: ["arn:aws:s3:::a/*"] },
      conditions: [
        {
          element: "Condition",
          pointer: "/Statement/0/Condition/StringEquals/aws:PrincipalTag~1a~0b",
          expected: ["x", "y"],
          condition: { operator: "StringEquals", key: "aws:PrincipalTag/a~b" }
        }
      ]
    })
  })
})
