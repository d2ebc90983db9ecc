import { describe, expect, it } from "vitest"
import { account, allow, errors, organization, warnings } from "./onDisk.ts"

const own = "111111111111/account.json"
const other = "222222222222/account.json"

describe("accounts", () => {
  it("a user of a complete account is in no group that the account does not have", async () => {
    const users = { Ada: { groups: ["Readers", "Writers"] } }
    const groups = { Readers: {} }
    expect(await errors(account({ complete: true, users, groups }))).toEqual([
      `${own}:8:9#/users/Ada/groups/1 [unknown-group] no group \`Writers\` in account 111111111111, which is complete | ` +
        "list it under `groups`"
    ])
    expect(await errors(account({ users, groups }))).toEqual([])
    expect(await errors(account({ complete: false, users }))).toEqual([])
  })

  it("a resource belongs to the account and the partition that its ARN names", async () => {
    const queue = "arn:aws:sqs:eu-west-1:222222222222:jobs"
    expect(await errors(account({ resources: { [queue]: {} } }))).toEqual([
      `${own}:4:${queue.length + 9}#/resources/${queue} [foreign-resource] \`${queue}\` belongs to account 222222222222, not to 111111111111`
    ])
    const chinese = "arn:aws-cn:s3:::b"
    expect(await errors(account({ resources: { [chinese]: {} } }))).toEqual([
      `${own}:4:26#/resources/${chinese} [foreign-resource] \`${chinese}\` is not in the account's partition \`aws\` | ` +
        "`partition` in account.json names the account's partition"
    ])
    expect(await errors(account({ partition: "aws-cn", resources: { [chinese]: {} } }))).toEqual([])
    expect(await errors(account({ resources: { "arn:aws:sqs:eu-west-1:111111111111:jobs": {} } }))).toEqual([])
  })

  it("a user, role or group is no entry under `resources`", async () => {
    const role = "arn:aws:iam::111111111111:role/Demo"
    expect(await errors(account({ resources: { [role]: {} } }))).toEqual([
      `${own}:4:44#/resources/arn:aws:iam::111111111111:role~1Demo [identity-as-resource] \`${role}\` is a role | list it under \`roles\``
    ])
  })

  it("a resource is a name and no pattern: a warning, for S3 allows such names", async () => {
    expect(await warnings(account({ resources: { "arn:aws:s3:::b/*": {} } }))).toEqual([
      `${own}:4:25#/resources/arn:aws:s3:::b~1* [wildcard-resource] \`arn:aws:s3:::b/*\` is one name, not a pattern | ` +
        "a resource answers for all that lies below it: name the bucket or the API alone"
    ])
  })

  it("a resource or an endpoint stands in one account", async () => {
    const content = { resources: { "arn:aws:s3:::b": {} }, vpcEndpoints: { "vpce-1": {} } }
    expect(await errors(account(content, { [other]: { id: "222222222222", ...content } }))).toEqual([
      `${other}:4:23#/resources/arn:aws:s3:::b [resource-twice] \`arn:aws:s3:::b\` stands in account 111111111111 already`,
      `${other}:7:15#/vpcEndpoints/vpce-1 [endpoint-twice] \`vpce-1\` stands in account 111111111111 already`
    ])
  })
})

const unit = (id: string, more: object = {}) => ({ id, ...more })

describe("organizations", () => {
  const member = { id: "111111111111" }

  it("an account is in one place of one organization", async () => {
    const root = { id: "r-1", accounts: [member], organizationalUnits: [unit("ou-1", { accounts: [member] })] }
    const [found, ...more] = await errors(organization({ root }))
    expect(found).toMatch(
      /^organization\.json:\d+:\d+#\/root\/organizationalUnits\/0\/accounts\/0\/id \[account-twice\] account `111111111111` is listed twice \| first in .*organization\.json, \/root\/accounts\/0\/id$/
    )
    expect(more).toEqual([])
  })

  it("the management account is in no other organization, and may stand in its own tree", async () => {
    const root = { id: "r-1", accounts: [member] }
    expect(await errors(organization({ managementAccountId: member.id, root }))).toEqual([])
    const second = { id: "o-2", managementAccountId: member.id, root: { id: "r-2" } }
    const [found, ...more] = await errors(organization({ root }, { "organizations/two.json": second }))
    expect(found).toContain("organizations/two.json:3:26#/managementAccountId [account-twice]")
    expect(more).toEqual([])
  })

  it("every organization, root and unit is listed once", async () => {
    const tree = { id: "o-1", root: { id: "r-1", organizationalUnits: [unit("ou-1")] } }
    const found = await errors({ "organizations/a.json": tree, "organizations/b.json": tree })
    expect(found.map((line) => line.split(" | ")[0])).toEqual([
      "organizations/b.json:2:9#/id [organization-twice] organization `o-1` is listed twice",
      "organizations/b.json:4:11#/root/id [node-twice] root or organizational unit `r-1` is listed twice",
      "organizations/b.json:7:15#/root/organizationalUnits/0/id [node-twice] root or organizational unit `ou-1` is listed twice"
    ])
  })

  it("units nest five deep, as in AWS", async () => {
    const nested = (depth: number): object =>
      depth === 0 ? {} : { organizationalUnits: [unit(`ou-${depth}`, nested(depth - 1))] }
    expect(await errors(organization({ root: { id: "r-1", ...nested(5) } }))).toEqual([])
    expect(await errors(organization({ root: { id: "r-1", ...nested(7) } }))).toEqual([
      "organization.json:21:27#/root/organizationalUnits/0/organizationalUnits/0/organizationalUnits/0/organizationalUnits/0/" +
        "organizationalUnits/0/organizationalUnits/0 [unit-too-deep] organizational unit `ou-2` is nested deeper than 5 levels"
    ])
  })

  it("an account that says it is in none is in none", async () => {
    const tree = organization({ root: { id: "r-1", accounts: [member] } })
    const [found, ...more] = await errors(account({ organization: "none" }, tree))
    expect(found).toContain(
      `${own}:3:19#/organization [organization-contradiction] account 111111111111 is in organization \`o-1\``
    )
    expect(more).toEqual([])
  })
})

const named = (...AWS: ReadonlyArray<string>) => allow({ Principal: { AWS } })
const bucket = (policy: object, users: object) =>
  account(
    { complete: true, ...users, resources: { "arn:aws:s3:::b": { policy: "b.json" } } },
    { "111111111111/b.json": policy }
  )

const ghosts = async (...names: ReadonlyArray<string>) =>
  (await warnings(bucket(named(...names), { users: { Ada: { path: "/team/" } }, roles: { Etl: {} } }))).map(
    (line) => /\[ghost-principal\] no \w+ `(.*?)`/.exec(line)?.[1]
  )

describe("ghost principals", () => {
  it("are users and roles that a complete account does not have", async () => {
    expect(await warnings(bucket(allow({ Principal: { AWS: "arn:aws:iam::111111111111:user/Bob" } }), {}))).toEqual([
      "111111111111/b.json:9:16#/Statement/0/Principal/AWS/0 [ghost-principal] no user `arn:aws:iam::111111111111:user/Bob` " +
        "in its account, which is complete | the name reaches nobody; AWS shows a deleted principal by its unique id"
    ])
    const role = "arn:aws:iam::111111111111:role/Bob"
    const session = "arn:aws:sts::111111111111:assumed-role/Bob/s"
    const elsewhere = "arn:aws:iam::111111111111:user/Ada"
    expect(await ghosts(role, session, elsewhere)).toEqual([role, session, elsewhere])
  })

  it("are not those that it has, nor accounts, nor anybody of an account that does not call itself complete", async () => {
    expect(
      await ghosts(
        "arn:aws:iam::111111111111:user/team/Ada",
        "arn:aws:iam::111111111111:role/Etl",
        "arn:aws:sts::111111111111:assumed-role/Etl/s",
        "arn:aws:iam::111111111111:root",
        "111111111111",
        "arn:aws:iam::222222222222:user/Ada",
        "*"
      )
    ).toEqual([])
  })

  it("are not sought in an account that is there but does not call itself complete", async () => {
    const policy = named("arn:aws:iam::222222222222:user/Ada")
    const files = { ...bucket(policy, {}), [other]: { id: "222222222222" } }
    expect(await warnings(files)).toEqual([])
    expect(await warnings({ ...files, [other]: { id: "222222222222", complete: true } })).toHaveLength(1)
  })
})
