import { expect, it } from "vitest"
import { account, world } from "./onDisk.ts"

it("reads what an account shares; a share that does not say whether it is in effect leaves that unknown", async () => {
  const share = {
    name: "network",
    resources: ["arn:aws:ec2:eu-west-1:111111111111:subnet/subnet-1"],
    principals: ["222222222222"],
    permission: { actions: ["ec2:RunInstances"], conditions: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } }
  }
  const { resourceShares } = (await world(account({ resourceShares: [share] }))).accounts["111111111111"]!
  expect(resourceShares).toEqual([
    {
      ...share,
      permission: {
        actions: ["ec2:RunInstances"],
        conditions: [{ operator: "StringEquals", tests: [{ key: "aws:RequestedRegion", values: ["eu-west-1"] }] }]
      },
      accepted: "unknown"
    }
  ])
})
