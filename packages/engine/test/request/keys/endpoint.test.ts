import { describe, expect, it } from "vitest"
import * as RequestContext from "../../../src/request/RequestContext.ts"
import type { Endpoint } from "../../../src/request/Target.ts"
import { account, contextOf } from "../scenario.ts"

const names = ["aws:SourceVpce", "aws:SourceVpc", "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths"]

const keys = (endpoint: Endpoint | undefined): ReadonlyArray<RequestContext.KeyValue> => {
  const context = contextOf(endpoint === undefined ? {} : { endpoint })
  return names.map((name) => RequestContext.lookup(context, name.toLowerCase()))
}

/** @clause request.endpoint-keys */
describe("keys that follow from the VPC endpoint", () => {
  it("are absent without one", () => {
    expect(keys(undefined)).toEqual(names.map(() => undefined))
  })
  it("name it, its network, its account and the account's organization", () => {
    const membership = { organizationId: "o-x", path: "o-x/r-y/" }
    expect(keys({ id: "vpce-1", account, vpc: "vpc-1", membership })).toEqual([
      ["vpce-1"],
      ["vpc-1"],
      ["111122223333"],
      ["o-x"],
      ["o-x/r-y/"]
    ])
  })
  it("lack the organization outside one", () => {
    expect(keys({ id: "vpce-1", account, vpc: "vpc-1", membership: "none" }).slice(3)).toEqual([undefined, undefined])
  })
  it("are unknown where the endpoint is known by name alone", () => {
    const unknown = { id: "vpce-1", account: "unknown", vpc: "unknown", membership: "unknown" } as const
    const [id, ...rest] = keys(unknown)
    expect(id).toEqual(["vpce-1"])
    expect(rest.map(RequestContext.isUnknown)).toEqual([true, true, true, true])
  })
  it("do not include the ARN of the network, whose region nobody names", () => {
    const context = contextOf({ endpoint: { id: "vpce-1", account, vpc: "vpc-1", membership: "none" } })
    expect(RequestContext.lookup(context, "aws:sourcevpcarn")).toBeUndefined()
  })
})
