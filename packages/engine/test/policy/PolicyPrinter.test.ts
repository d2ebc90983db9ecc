import { describe, expect, it } from "vitest"
import * as PolicyPrinter from "../../src/policy/PolicyPrinter.ts"
import * as PolicyReader from "../../src/policy/PolicyReader.ts"
import { control, identity, resource, trust } from "./findings.ts"

const everything = {
  Version: "2008-10-17",
  Id: "id",
  Statement: [
    {
      Sid: "A",
      Effect: "Deny",
      NotPrincipal: {
        AWS: ["111122223333", "*"],
        Service: "sns.amazonaws.com",
        Federated: "www.amazon.com",
        CanonicalUser: "0f".repeat(32)
      },
      NotAction: ["s3:*", "sts:*"],
      NotResource: "*",
      Condition: {
        StringLike: { "s3:prefix": ["a", "b"], "aws:PrincipalTag/k": "x" },
        NumericEquals: { "s3:max-keys": 1.1, "x:empty": [] },
        Bool: {}
      }
    }
  ]
}

describe("PolicyPrinter", () => {
  it("writes AWS's order of elements, single values bare, indented by two", () => {
    const { document } = PolicyReader.fromJson({
      Statement: { Resource: ["*"], Action: ["s3:*"], Effect: "Allow" },
      Version: "2012-10-17"
    })
    expect(document && PolicyPrinter.print(document)).toBe(
      [
        "{",
        '  "Version": "2012-10-17",',
        '  "Statement": [',
        "    {",
        '      "Effect": "Allow",',
        '      "Action": "s3:*",',
        '      "Resource": "*"',
        "    }",
        "  ]",
        "}"
      ].join("\n")
    )
  })
  it.each([
    everything,
    identity({ Action: [], Resource: undefined, NotResource: [] }),
    resource({ Principal: {} }),
    resource({ Principal: { AWS: [] } }),
    resource({ Principal: "*" }),
    trust({}),
    control({ Condition: {} }),
    { Statement: identity({ Condition: { StringEquals: { "10": "b", "9": "a" } } }) && { ...everything.Statement[0] } }
  ])("what is printed reads as the same document (%#)", (policy) => {
    const { document } = PolicyReader.fromJson(policy)
    if (document === undefined) throw new Error("the policy must be valid")
    expect(PolicyReader.read(PolicyPrinter.print(document)).document).toEqual(document)
    expect(PolicyReader.fromJson(PolicyPrinter.toJson(document)).document).toEqual(document)
  })
  it("keeps every member of a full document", () => {
    const { document } = PolicyReader.fromJson(everything)
    const numbers = { ...everything.Statement[0]?.Condition, NumericEquals: { "s3:max-keys": "1.1", "x:empty": [] } }
    expect(document && PolicyPrinter.toJson(document)).toEqual({
      ...everything,
      Statement: [{ ...everything.Statement[0], Condition: numbers }]
    })
  })
})
