import { describe, expect, it } from "vitest"
import * as RequestContext from "../../../src/request/RequestContext.ts"
import type { Target } from "../../../src/request/Target.ts"
import { contextOf, targetOf } from "../scenario.ts"

const bucket = "arn:aws:s3:::bucket/key"

const key = (name: string, change: Partial<Target> = {}, resource = bucket): RequestContext.KeyValue =>
  RequestContext.lookup(contextOf({ target: targetOf(resource, change) }), name.toLowerCase())

const place = { organizationId: "o-x", path: "o-x/r-y/" }

/** @clause request.resource-keys */
describe("keys that follow from the resource", () => {
  it("its owner and the owner's organization", () => {
    expect(key("aws:ResourceAccount")).toEqual(["111122223333"])
    expect(key("aws:ResourceOrgID", { membership: place })).toEqual(["o-x"])
    expect(key("aws:ResourceOrgPaths", { membership: place })).toEqual(["o-x/r-y/"])
    expect(key("aws:ResourceOrgID")).toBeUndefined()
    expect(key("aws:ResourceOrgPaths")).toBeUndefined()
  })
  it.each(["aws:ResourceAccount", "aws:ResourceOrgID", "aws:ResourceOrgPaths"])(
    "%s of an unknown owner is unknown",
    (name) => {
      expect(key(name, { owner: "unknown", membership: "unknown" })).toEqual({ missing: { kind: "owner", of: bucket } })
    }
  )
  it.each(["aws:ResourceOrgID", "aws:ResourceOrgPaths"])("%s of an owner of unknown place is unknown", (name) => {
    expect(key(name, { membership: "unknown" })).toEqual({ missing: { kind: "organization", of: "111122223333" } })
  })
  it("its tags, their keys without regard to case", () => {
    const tags = { Team: "Blue" }
    expect(key("aws:ResourceTag/TEAM", { tags })).toEqual(["Blue"])
    expect(key("aws:ResourceTag/Other", { tags })).toBeUndefined()
    expect(key("aws:ResourceTag/Team", { tags: "unknown" })).toEqual({ missing: { kind: "tags", of: bucket } })
  })
  it("`iam:ResourceTag` on users and roles only", () => {
    const tags = { Team: "Blue" }
    expect(key("iam:ResourceTag/Team", { tags }, "arn:aws:iam::111122223333:role/Demo")).toEqual(["Blue"])
    expect(key("iam:ResourceTag/Team", { tags })).toBeUndefined()
  })
})
