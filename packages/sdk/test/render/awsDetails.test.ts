import { type AuthorizationRequest, awsDetails, checkPromise, type World } from "@countersign/sdk"
import { describe, expect, it } from "vitest"
import { etlArn, everything, lake, reading, sharing } from "../check/lake.ts"
import { account, policyOf, resource, role, world } from "../support/accounts.ts"

const ana = "arn:aws:iam::111111111111:user/team/ana"
const partner = "arn:aws:iam::222222222222:role/Partner"

const all = (name: string, more: object = {}) =>
  policyOf(name, { Effect: "Allow", Action: "*", Resource: "*", ...more })

const people = account("111111111111", {
  groups: { readers: { identityPolicies: [all("group")] } },
  users: {
    ana: {
      arn: ana,
      uniqueId: undefined,
      tags: {},
      groups: ["readers"],
      identityPolicies: [all("own")],
      permissionsBoundary: all("boundary")
    }
  }
})

const organization: World.World["organizations"][number] = {
  id: "o-1",
  rootId: "r-1",
  managementAccountId: "999999999999",
  features: { scp: true, rcp: false },
  nodes: [
    { id: "r-1", type: "root", serviceControlPolicies: [all("scp")], resourceControlPolicies: [] },
    {
      id: "111111111111",
      type: "account",
      parent: "r-1",
      serviceControlPolicies: [all("account-scp")],
      resourceControlPolicies: []
    }
  ]
}

const places: World.World = {
  ...world(
    people,
    account("222222222222", {
      resources: { "arn:aws:s3:::lake": resource({ policy: sharing({ Principal: { AWS: "111111111111" } }) }) },
      roles: {
        Partner: role(partner, {
          trustPolicy: policyOf("trust", {
            Effect: "Allow",
            Principal: { AWS: "111111111111" },
            Action: "sts:AssumeRole"
          })
        })
      }
    })
  ),
  organizations: [organization],
  vpcEndpoints: {
    "vpce-1": {
      id: "vpce-1",
      account: "111111111111",
      vpc: "vpc-1",
      kind: "interface",
      policy: all("endpoint", { Principal: "*" })
    }
  }
}

const attachments = async (where: World.World, request: AuthorizationRequest) =>
  awsDetails(await checkPromise(where, request)).policies.map(({ attachedTo, type, uri }) => [type, uri, attachedTo])

const user = { type: "user", arn: ana } as const

describe("the policies in AWS's authorization details", () => {
  it("say what carries each of them: node, user, group, endpoint or resource", async () => {
    const request = {
      principal: user,
      action: "s3:GetObject",
      resource: "arn:aws:s3:::lake/k",
      viaVpcEndpoint: "vpce-1"
    }
    expect(await attachments(places, request)).toEqual([
      ["SERVICE_CONTROL_POLICY", "scp.json", ["r-1"]],
      ["SERVICE_CONTROL_POLICY", "account-scp.json", ["111111111111"]],
      ["IDENTITY_BASED_POLICY", "own.json", [ana]],
      ["IDENTITY_BASED_POLICY", "group.json", ["arn:aws:iam::111111111111:group/readers"]],
      ["PERMISSIONS_BOUNDARY", "boundary.json", [ana]],
      ["VPC_ENDPOINT_POLICY", "endpoint.json", ["vpce-1"]],
      ["RESOURCE_BASED_POLICY", "sharing.json", ["arn:aws:s3:::lake"]]
    ])
  })

  it("name the role of a session, with its path", async () => {
    expect(await attachments(lake(everything, "none"), reading)).toEqual([
      ["IDENTITY_BASED_POLICY", "everything.json", [etlArn]]
    ])
  })

  it("name the role that a trust policy stands on", async () => {
    const found = await attachments(places, { principal: user, action: "sts:AssumeRole", resource: partner })
    expect(found.at(-1)).toEqual(["RESOURCE_BASED_POLICY", "trust.json", [partner]])
  })

  it("leave out what carries a policy that was passed with a session: nothing does", async () => {
    const principal = { ...reading.principal, sessionPolicies: [all("session")] }
    const found = await attachments(lake(everything, "none"), { ...reading, principal })
    expect(found).toContainEqual(["SESSION_POLICY", "session.json", []])
  })
})
