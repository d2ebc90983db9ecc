import { expect, it } from "vitest"
import { account, errors, world } from "./onDisk.ts"

const point = "arn:aws:s3:eu-west-1:111111111111:accesspoint/reports"
const bucket = "arn:aws:s3:::b"

const read = async (accessPoint: object, complete = false) =>
  (await world(account({ complete, resources: { [point]: { accessPoint } } }))).accounts["111111111111"]!.resources[
    point
  ]?.accessPoint

it("reads where an access point leads; what is left out is unknown", async () => {
  expect(await read({ bucket, vpc: "vpc-1" })).toEqual({ bucket, bucketAccount: "unknown", vpc: "vpc-1" })
  expect(await read({})).toEqual({ bucket: "unknown", bucketAccount: "unknown", vpc: "unknown" })
})

it("an access point without a VPC is open to the internet", async () => {
  expect(await read({ bucket, vpc: null })).toMatchObject({ vpc: undefined })
  expect(await read({ bucket }, true)).toMatchObject({ vpc: undefined })
})

it("a bucket is named by its ARN", async () => {
  const found = await errors(account({ resources: { [point]: { accessPoint: { bucket: "b" } } } }))
  expect(found.join()).toContain("the ARN of a bucket")
})
