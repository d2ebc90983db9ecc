import { expect, it } from "vitest"
import * as Arn from "../../src/aws/Arn.ts"
import { carrier } from "../../src/world/carrier.ts"

// @clause world.resource-lookup
it.each([
  ["an object", "arn:aws:s3:::lake/a/b", "arn:aws:s3:::lake"],
  ["a bucket", "arn:aws:s3:::lake", "arn:aws:s3:::lake"],
  [
    "what lies behind an access point",
    "arn:aws:s3:eu-west-1:111111111111:accesspoint/ap/object/a",
    "arn:aws:s3:eu-west-1:111111111111:accesspoint/ap"
  ],
  [
    "an index",
    "arn:aws:dynamodb:eu-west-1:111111111111:table/t/index/i",
    "arn:aws:dynamodb:eu-west-1:111111111111:table/t"
  ],
  [
    "a method",
    "arn:aws:execute-api:eu-west-1:111111111111:api1/prod/GET/pets",
    "arn:aws:execute-api:eu-west-1:111111111111:api1"
  ],
  ["a queue", "arn:aws:sqs:eu-west-1:111111111111:q", "arn:aws:sqs:eu-west-1:111111111111:q"]
])("the policy of %s hangs on %s: %s", (_, arn, carries) => {
  expect(carrier(Arn.parse(arn)!)).toBe(carries)
})
