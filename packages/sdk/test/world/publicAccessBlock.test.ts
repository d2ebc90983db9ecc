import { expect, it } from "vitest"
import { account, organization, world } from "./onDisk.ts"

const bucket = "arn:aws:s3:::b"

it("reads Block Public Access of an account and a bucket; a setting left out is unknown", async () => {
  const files = account({
    publicAccessBlock: null,
    resources: { [bucket]: { publicAccessBlock: { RestrictPublicBuckets: true } } }
  })
  const { publicAccessBlock, resources } = (await world(files)).accounts["111111111111"]!
  expect(publicAccessBlock).toMatchObject({ BlockPublicPolicy: false, RestrictPublicBuckets: false })
  expect(resources[bucket]!.publicAccessBlock).toMatchObject({
    BlockPublicPolicy: "unknown",
    RestrictPublicBuckets: true
  })
})

it("leaves open what a file does not say, in a complete account too", async () => {
  const files = account({ complete: true, resources: { [bucket]: {} } })
  expect((await world(files)).accounts["111111111111"]!.resources[bucket]).not.toHaveProperty("publicAccessBlock")
})

it("reads what an organization's S3 policies set", async () => {
  const files = organization({ root: { id: "r-1", publicAccessBlock: { RestrictPublicBuckets: true } } })
  const [root] = (await world(files)).organizations[0]!.nodes
  expect(root?.publicAccessBlock).toMatchObject({ RestrictPublicBuckets: true })
})
