import { PolicyPrinter, PolicyReader } from "@countersign/engine"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const oneOrMany = <A>(one: fc.Arbitrary<A>): fc.Arbitrary<A | ReadonlyArray<A>> =>
  fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 }))

const account = fc.constantFrom("111111111111", "222222222222")
const action = fc.constantFrom("*", "s3:*", "s3:GetObject", "S3:get?bject", "iam:*AccessKey*", "kms:Decrypt")
const resource = fc.constantFrom(
  "*",
  "arn:aws:s3:::bucket/*",
  "arn:aws:s3:::${aws:username}/${aws:PrincipalTag/team, 'none'}/*",
  "arn:aws:iam::*:user/Ada",
  "arn:aws:s3:::${*}${?}${$}"
)
const principal = fc.oneof(
  fc.constant("*"),
  fc.record(
    {
      AWS: oneOrMany(
        fc.oneof(
          fc.constant("*"),
          account,
          account.map((id) => `arn:aws:iam::${id}:role/team/Demo`),
          account.map((id) => `arn:aws:sts::${id}:assumed-role/Demo/session`)
        )
      ),
      Service: oneOrMany(fc.constantFrom("sns.amazonaws.com", "lambda.amazonaws.com"))
    },
    { requiredKeys: ["AWS"] }
  )
)
const condition = fc.dictionary(
  fc.constantFrom("StringEquals", "ForAnyValue:StringLikeIfExists", "ArnNotLike"),
  fc.dictionary(
    fc.constantFrom("aws:PrincipalTag/a/b", "aws:TagKeys", "s3:prefix"),
    oneOrMany(fc.string({ maxLength: 6 }).map((text) => text.replaceAll("$", ""))),
    {
      minKeys: 1,
      maxKeys: 2
    }
  ),
  { maxKeys: 2 }
)

const elements = fc.record(
  {
    Effect: fc.constantFrom("Allow", "Deny"),
    Principal: principal,
    action: fc.tuple(fc.constantFrom("Action", "NotAction"), oneOrMany(action)),
    resource: fc.tuple(fc.constantFrom("Resource", "NotResource"), oneOrMany(resource)),
    Condition: condition
  },
  { requiredKeys: ["Effect", "Principal", "action", "resource"] }
)

const statement = elements.map(({ action: [actionName, actions], resource: [resourceName, resources], ...rest }) => ({
  ...rest,
  [actionName]: actions,
  [resourceName]: resources
}))

const policy = fc.record(
  {
    Version: fc.constantFrom("2012-10-17", "2008-10-17"),
    Id: fc.string({ maxLength: 8 }),
    Statement: oneOrMany(statement)
  },
  { requiredKeys: ["Statement"] }
)

const options = { policyType: "RESOURCE_BASED_POLICY" } as const

describe("printing a policy", () => {
  // @clause grammar.document
  it("gives text that reads as the same policy, whatever forms it was written in", () => {
    fc.assert(
      fc.property(policy, (written) => {
        const { document, issues } = PolicyReader.read(JSON.stringify(written), options)
        expect(issues.filter(({ severity }) => severity === "error")).toEqual([])
        expect(PolicyReader.read(PolicyPrinter.print(document!), options).document).toEqual(document)
      }),
      { seed: 20_261_122, numRuns: 500 }
    )
  })
})
