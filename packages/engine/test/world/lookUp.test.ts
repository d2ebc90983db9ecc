import { describe, expect, it } from "vitest"
import * as lookUp from "../../src/world/lookUp.ts"
import type { World } from "../../src/world/World.ts"
import { account, resource, world } from "../support/world.ts"

const bucket = "arn:aws:s3:::bucket"
const table = "arn:aws:dynamodb:eu-west-1:222222222222:table/Books"
const stream = `${table}/stream/2026`

const plain = world([
  account("111111111111", { resources: { [bucket]: resource() } }),
  account("222222222222", { resources: { [table]: resource(), [stream]: resource() } })
])

const withDirectory: World = {
  ...plain,
  directory: {
    resources: new Map([
      [bucket, "111111111111"],
      [table, "222222222222"],
      [stream, "222222222222"]
    ]),
    uniqueIds: new Set(["AIDAANA"])
  }
}

const named = (from: World, arn: string) => {
  const found = lookUp.resource(from, arn)
  return found && `${found.owner} ${found.arn}`
}

/** @clause world.resource-lookup */
describe.each([
  ["worked out from the accounts", plain],
  ["that a world brings", withDirectory]
])("a directory %s", (_, from) => {
  it.each([
    [bucket, `111111111111 ${bucket}`],
    [`${bucket}/a/b/c`, `111111111111 ${bucket}`],
    [`${bucket}-2/a`, undefined],
    [`${bucket}:a`, `111111111111 ${bucket}`],
    [`${table}/index/ByTitle`, `222222222222 ${table}`],
    [stream, `222222222222 ${stream}`],
    [`${table}/stream/2027`, undefined],
    ["arn:aws:s3:::", undefined],
    ["*", undefined]
  ])("finds what speaks for %s", (arn, expected) => {
    expect([named(from, arn), named(from, arn)]).toEqual([expected, expected])
  })
})

/** @clause principal.unique-ids */
describe("unique ids that somebody carries", () => {
  it("are those of the directory that a world brings", () => {
    expect(["AIDAANA", "AIDABEN"].map((id) => lookUp.isCarried(withDirectory, id))).toEqual([true, false])
  })
})
