import { join } from "node:path"
import { NodeServices } from "@effect/platform-node"
import { Effect, Exit } from "effect"
import { describe, expect, it } from "vitest"
import { loadWorld, type World } from "../../src/index.ts"
import { loadWorld as loadPromise } from "../../src/node/index.ts"
import { account, allow, onDisk, organization, world } from "./onDisk.ts"

const only = (made: World.World) => made.accounts["111111111111"]!
const read = async (content: object, others = {}) => only(await world(account(content, others)))

const policies = {
  "111111111111/p.json": allow(),
  "111111111111/open.json": allow({ Principal: "*" }),
  "111111111111/trust.json": {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "111111111111" } }]
  }
}

describe("what an account does not mention", () => {
  const content = {
    users: { Ada: {} },
    groups: { Readers: {} },
    roles: { Etl: {} },
    resources: { "arn:aws:s3:::b": {} },
    vpcEndpoints: { "vpce-1": {} }
  }

  it("is unknown", async () => {
    const made = await world(account(content))
    expect(only(made)).toEqual({
      id: "111111111111",
      complete: false,
      organization: "unknown",
      canonicalUserId: "unknown",
      users: {
        Ada: {
          arn: "arn:aws:iam::111111111111:user/Ada",
          uniqueId: "unknown",
          tags: "unknown",
          groups: "unknown",
          identityPolicies: "unknown",
          permissionsBoundary: "unknown"
        }
      },
      groups: { Readers: { identityPolicies: "unknown" } },
      roles: {
        Etl: {
          arn: "arn:aws:iam::111111111111:role/Etl",
          uniqueId: "unknown",
          tags: "unknown",
          identityPolicies: "unknown",
          permissionsBoundary: "unknown",
          trustPolicy: "unknown",
          serviceLinked: false
        }
      },
      resources: {
        "arn:aws:s3:::b": {
          policy: "unknown",
          tags: "unknown",
          grants: "unknown",
          awsManaged: false,
          attributeBasedAccessControl: "unknown"
        }
      }
    })
    expect(made.vpcEndpoints).toEqual({
      "vpce-1": { id: "vpce-1", account: "111111111111", vpc: "unknown", kind: "unknown", policy: "unknown" }
    })
  })

  it("is none where the account is complete, except ids, which everything has", async () => {
    const made = await world(account({ ...content, complete: true }))
    expect(only(made)).toEqual({
      id: "111111111111",
      complete: true,
      organization: "none",
      canonicalUserId: "unknown",
      users: {
        Ada: {
          arn: "arn:aws:iam::111111111111:user/Ada",
          uniqueId: "unknown",
          tags: {},
          groups: [],
          identityPolicies: [],
          permissionsBoundary: "none"
        }
      },
      groups: { Readers: { identityPolicies: [] } },
      roles: {
        Etl: {
          arn: "arn:aws:iam::111111111111:role/Etl",
          uniqueId: "unknown",
          tags: {},
          identityPolicies: [],
          permissionsBoundary: "none",
          trustPolicy: "none",
          serviceLinked: false
        }
      },
      resources: {
        "arn:aws:s3:::b": {
          policy: "none",
          tags: {},
          grants: [],
          awsManaged: false,
          attributeBasedAccessControl: false
        }
      }
    })
    expect(made.vpcEndpoints["vpce-1"]).toEqual({
      id: "vpce-1",
      account: "111111111111",
      vpc: "unknown",
      kind: "unknown",
      policy: "none"
    })
  })
})

describe("what an account declares empty", () => {
  it("is none", async () => {
    const made = await world(
      account({
        organization: "none",
        canonicalUserId: null,
        users: { Ada: { tags: {}, groups: [], identityPolicies: [], permissionsBoundary: null } },
        groups: { Readers: { identityPolicies: [] } },
        roles: { Etl: { identityPolicies: [], permissionsBoundary: null, trustPolicy: null } },
        resources: { "arn:aws:s3:::b": { policy: null, tags: {}, grants: [], abac: false } },
        vpcEndpoints: { "vpce-1": { policy: null } }
      })
    )
    const { canonicalUserId, groups, organization: membership, resources, roles, users } = only(made)
    expect({ membership, canonicalUserId }).toEqual({ membership: "none", canonicalUserId: undefined })
    expect(users["Ada"]).toMatchObject({ tags: {}, groups: [], identityPolicies: [], permissionsBoundary: "none" })
    expect(groups).toEqual({ Readers: { identityPolicies: [] } })
    expect(roles["Etl"]).toMatchObject({ identityPolicies: [], permissionsBoundary: "none", trustPolicy: "none" })
    expect(resources["arn:aws:s3:::b"]).toMatchObject({
      policy: "none",
      tags: {},
      grants: [],
      attributeBasedAccessControl: false
    })
    expect(made.vpcEndpoints["vpce-1"]?.policy).toBe("none")
  })
})

describe("what an account declares", () => {
  it("is there, each policy with its name and its text", async () => {
    const directory = onDisk(
      account(
        {
          name: "apps",
          canonicalUserId: "c0ffee",
          users: { Ada: { uniqueId: "AIDA1", tags: { team: "a" }, groups: ["R"], identityPolicies: ["p.json"] } },
          groups: { R: { identityPolicies: ["p.json"] } },
          roles: { Etl: { permissionsBoundary: "p.json", trustPolicy: "trust.json" } },
          resources: { "arn:aws:s3:::b": { policy: "open.json", abac: true } },
          vpcEndpoints: { "vpce-1": { vpc: "vpc-1", kind: "interface", policy: "open.json" } }
        },
        policies
      )
    )
    const loaded = await loadPromise(directory)
    const { canonicalUserId, groups, resources, roles, users } = only(loaded.world)
    expect(loaded.names).toEqual({ "111111111111": "apps" })
    expect(canonicalUserId).toBe("c0ffee")
    const [policy] = users["Ada"]!.identityPolicies as ReadonlyArray<{ name: string; source: object }>
    expect(policy!.name).toBe("p")
    expect(policy!.source).toEqual({
      file: join(directory, "111111111111/p.json"),
      text: JSON.stringify(allow(), undefined, 2)
    })
    expect(users["Ada"]).toMatchObject({ uniqueId: "AIDA1", tags: { team: "a" }, groups: ["R"] })
    expect((groups["R"]!.identityPolicies as ReadonlyArray<unknown>)[0]).toBe(policy)
    expect(roles["Etl"]).toMatchObject({ permissionsBoundary: { name: "p" }, trustPolicy: { name: "trust" } })
    expect(resources["arn:aws:s3:::b"]).toMatchObject({ policy: { name: "open" }, attributeBasedAccessControl: true })
    expect(loaded.world.vpcEndpoints["vpce-1"]).toMatchObject({
      vpc: "vpc-1",
      kind: "interface",
      policy: { name: "open" }
    })
  })

  it("builds ARNs from partition, account, path and name", async () => {
    const made = await read({
      partition: "aws-cn",
      users: { Ada: { path: "/team/a/" } },
      roles: { AWSServiceRoleForX: { path: "/aws-service-role/x.amazonaws.com/" }, Y: { serviceLinked: true } }
    })
    expect(made.users["Ada"]!.arn).toBe("arn:aws-cn:iam::111111111111:user/team/a/Ada")
    expect(made.roles["AWSServiceRoleForX"]).toMatchObject({
      arn: "arn:aws-cn:iam::111111111111:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX",
      serviceLinked: true
    })
    expect(made.roles["Y"]!.serviceLinked).toBe(true)
  })

  it("names like those of every object stay names", async () => {
    const text = '{ "id": "111111111111", "users": { "__proto__": { "tags": {} }, "constructor": {} } }'
    const made = only(await world({ "111111111111/account.json": text }))
    expect(Object.keys(made.users)).toEqual(["__proto__", "constructor"])
    expect(Object.getOwnPropertyDescriptor(made.users, "__proto__")?.value).toMatchObject({ tags: {} })
  })

  it("a byte-order mark and any script are fine", async () => {
    const { names } = await loadPromise(
      onDisk({ "111111111111/account.json": '\uFEFF{ "id": "111111111111", "name": "データ" }' })
    )
    expect(names).toEqual({ "111111111111": "データ" })
  })
})

const one = async (content: object, others = {}) => (await world(organization(content, others))).organizations[0]

describe("an organization", () => {
  it("is unknown in what it does not mention", async () => {
    expect(await one({ root: { id: "r-1", accounts: [{ id: "111111111111" }] } })).toEqual({
      id: "o-1",
      rootId: "r-1",
      managementAccountId: "unknown",
      features: { scp: "unknown", rcp: "unknown" },
      nodes: [
        { id: "r-1", type: "root", serviceControlPolicies: "unknown", resourceControlPolicies: "unknown" },
        {
          id: "111111111111",
          type: "account",
          parent: "r-1",
          serviceControlPolicies: "unknown",
          resourceControlPolicies: "unknown"
        }
      ]
    })
  })

  it("hangs every unit and account on the one above", async () => {
    const made = await one(
      {
        managementAccountId: "999999999999",
        features: { scp: true, rcp: false },
        root: {
          id: "r-1",
          serviceControlPolicies: ["FullAWSAccess", "scps/p.json"],
          resourceControlPolicies: ["RCPFullAWSAccess"],
          organizationalUnits: [
            { id: "ou-1", organizationalUnits: [{ id: "ou-2", accounts: [{ id: "111111111111" }] }] },
            { id: "ou-3", serviceControlPolicies: [], resourceControlPolicies: [] }
          ]
        }
      },
      { "scps/p.json": allow() }
    )
    expect(made).toMatchObject({ managementAccountId: "999999999999", features: { scp: true, rcp: false } })
    expect(made!.nodes.map(({ id, parent, type }) => `${type} ${id} ${parent ?? "-"}`)).toEqual([
      "root r-1 -",
      "ou ou-1 r-1",
      "ou ou-2 ou-1",
      "account 111111111111 ou-2",
      "ou ou-3 r-1"
    ])
    expect(made!.nodes[0]).toMatchObject({
      serviceControlPolicies: [{ name: "FullAWSAccess" }, { name: "p" }],
      resourceControlPolicies: [{ name: "RCPFullAWSAccess" }]
    })
    expect(made!.nodes[4]).toMatchObject({ serviceControlPolicies: [], resourceControlPolicies: [] })
  })

  it("several stand in organizations/", async () => {
    const made = await world({
      "organizations/b.json": { id: "o-2", root: { id: "r-2", serviceControlPolicies: ["../p.json"] } },
      "organizations/a.json": { id: "o-1", root: { id: "r-1" } },
      "p.json": allow()
    })
    expect(made.organizations.map(({ id }) => id)).toEqual(["o-1", "o-2"])
  })
})

describe("a world", () => {
  it("says which services resource control policies reach, or leaves it to the default", async () => {
    expect(await world({ "world.json": { resourceControlServices: ["s3"] } })).toEqual({
      organizations: [],
      accounts: {},
      vpcEndpoints: {},
      resourceControlServices: ["s3"]
    })
    expect(await world({ "world.json": { name: "empty" } })).not.toHaveProperty("resourceControlServices")
  })

  it("hands on the warnings about its policies, located", async () => {
    const directory = onDisk(
      account(
        { users: { Ada: { identityPolicies: ["p.json"] } } },
        { "111111111111/p.json": allow({ Action: "s3:Gét*" }) }
      )
    )
    const { warnings } = await loadPromise(directory)
    expect(warnings.length).toBeGreaterThan(0)
    expect(warnings[0]).toMatchObject({ severity: "warning", file: join(directory, "111111111111/p.json"), line: 6 })
  })

  it("loads with any file system, and fails with what is wrong", async () => {
    const exit = await Effect.runPromiseExit(Effect.provide(loadWorld("nowhere/at/all"), NodeServices.layer))
    expect(Exit.isFailure(exit) && exit.cause.reasons.map(({ _tag }) => _tag)).toEqual(["Fail"])
  })

  it("of 20,000 users loads within seconds", { timeout: 20_000 }, async () => {
    const users = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`user${index}`, { identityPolicies: ["p.json"], groups: [] }])
    )
    const { users: made } = await read({ complete: true, users }, policies)
    expect(Object.keys(made)).toHaveLength(20_000)
  })
})
