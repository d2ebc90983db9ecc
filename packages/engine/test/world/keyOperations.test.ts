import { expect, it } from "vitest"
import * as ActionName from "../../src/aws/ActionName.ts"
import * as Arn from "../../src/aws/Arn.ts"
import { worksOnKey } from "../../src/world/keyOperations.ts"

const key = "arn:aws:kms:eu-west-1:111111111111:key/1234"
const alias = "arn:aws:kms:eu-west-1:111111111111:alias/orders"

/** @clause kms.key-operations */
it.each([
  ["kms:Decrypt", "*", true],
  ["kms:ScheduleKeyDeletion", "*", true],
  ["kms:ScheduleKeyDeletion", alias, true],
  ["kms:NotYetKnown", "*", true],
  ["kms:CreateAlias", key, true],
  ["kms:CreateAlias", "*", true],
  ["kms:CreateAlias", alias, false],
  ["kms:CREATEKEY", "*", false],
  ["kms:ListKeys", key, false],
  ["s3:GetObject", key, false]
])("%s of %s works on a key: %s", (action, resource, expected) => {
  expect(worksOnKey(ActionName.parse(action)!, Arn.parse(resource))).toBe(expected)
})
