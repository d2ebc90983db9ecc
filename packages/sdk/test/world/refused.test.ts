import { symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { WorldInvalid } from "../../src/index.ts"
import { loadWorld } from "../../src/node/index.ts"
import { account, allow, errors, errorsIn, type Files, onDisk, organization } from "./onDisk.ts"

const own = "111111111111/account.json"
const withUser = (user: object, others: Files = {}): Files => account({ users: { Ada: user } }, others)
const withPolicy = (text: unknown): Files => withUser({ identityPolicies: ["p.json"] }, { "111111111111/p.json": text })

describe("a file of our own that is no good", () => {
  it("is not JSON", async () => {
    expect(await errors({ [own]: '{\n  "id": "111111111111",\n}' })).toEqual([
      `${own}:3:1# [syntax] not JSON: unexpected \`}\``
    ])
  })

  it("is empty", async () => {
    expect(await errors({ [own]: "" })).toEqual([`${own}:1:1# [syntax] not JSON: unexpected end of text`])
  })

  it("repeats a key", async () => {
    expect(await errors({ [own]: '{ "id": "111111111111",\n  "id": "222222222222" }' })).toEqual([
      `${own}:2:3#/id [duplicate-key] duplicate key \`id\``
    ])
  })

  it("nests a thousand levels", async () => {
    expect(await errors({ [own]: "[".repeat(1000) })).toEqual([`${own}:1:65# [too-deep] nested deeper than 64 levels`])
  })

  it("is not UTF-8", async () => {
    expect(await errors({ [own]: new Uint8Array([0x22, 0xff, 0x22]) })).toEqual([
      `${own}::# [not-utf-8] \`${own}\` is not UTF-8 text`
    ])
  })

  it("is no object", async () => {
    expect(await errors({ [own]: "[]" })).toEqual([`${own}:1:1# [wrong-type] the file must be an object, not a list`])
    expect(await errors({ "world.json": "7" })).toEqual([
      "world.json:1:1# [wrong-type] the file must be an object, not a number"
    ])
  })

  it("has keys nobody knows, and says what was meant", async () => {
    expect(await errors(withUser({ identityPolicys: [], colour: "red" }))).toEqual([
      `${own}:5:26#/users/Ada/identityPolicys [unknown-key] unknown key \`identityPolicys\` | did you mean \`identityPolicies\`?`,
      `${own}:6:17#/users/Ada/colour [unknown-key] unknown key \`colour\``
    ])
  })

  it("lacks a key", async () => {
    expect(await errors({ [own]: {} })).toEqual([`${own}:1:1# [missing-key] no \`id\``])
    expect(await errors({ "organization.json": { id: "o-1", root: {} } })).toEqual([
      "organization.json:3:11#/root [missing-key] no `id`"
    ])
  })

  it.each([
    ["a text for a list", { identityPolicies: "p.json" }, "`identityPolicies` must be a list, not a string", ""],
    ["null for a list", { groups: null }, "`groups` must be a list, not null", " | write `[]` for none"],
    ["a number for a text", { uniqueId: 7 }, "`uniqueId` must be a string, not a number", ""],
    [
      "a list for a policy",
      { permissionsBoundary: [] },
      "`permissionsBoundary` must be a string or null, not a list",
      ""
    ],
    ["a number for an object", { tags: 7 }, "`tags` must be an object, not a number", ""],
    ["a list for tags", { tags: [] }, "`tags` must be an object, not a list", ""]
  ])("has %s", async (_, user, message, help) => {
    const [[key, value]] = Object.entries(user) as [[string, unknown]]
    expect(await errors(withUser({ [key]: value }))).toEqual([
      `${own}:5:${9 + key.length + 2}#/users/Ada/${key} [wrong-type] ${message}${help}`
    ])
  })

  it("has a word where another is wanted", async () => {
    expect(await errors(account({ organization: "o-1", complete: "yes" }))).toEqual([
      `${own}:3:19#/organization [wrong-type] \`organization\` must be \`none\`, not \`o-1\``,
      `${own}:4:15#/complete [wrong-type] \`complete\` must be true or false, not a string`
    ])
    expect(await errors(account({ vpcEndpoints: { "vpce-1": { kind: "gate" } } }))).toEqual([
      `${own}:5:15#/vpcEndpoints/vpce-1/kind [wrong-type] \`kind\` must be \`gateway\` or \`interface\`, not \`gate\``
    ])
  })

  it.each([
    ["users", "A da", "the name of a user"],
    ["groups", "A/da", "the name of a group"],
    ["roles", "", "the name of a role"],
    ["resources", "my-bucket", "an ARN, `arn:partition:service:region:account:resource`"],
    ["vpcEndpoints", "vpc-1", "the id of a VPC endpoint, `vpce-…`"]
  ])("names something in %s `%s`", async (kind, name, rule) => {
    const [found, ...more] = await errors(account({ [kind]: { [name]: {} } }))
    const at = `/${kind}/${name.replaceAll("/", "~1")}`
    expect(found).toBe(`${own}:4:${9 + name.length}#${at} [invalid-name] \`${name}\` is not ${rule}`)
    expect(more).toEqual([])
  })

  it("has an id or a path that cannot be one", async () => {
    expect(await errors({ [own]: { id: "1111", users: { Ada: { path: "team" } } } })).toEqual([
      `${own}:2:9#/id [invalid-value] \`1111\` is not an account id of 12 digits`,
      `${own}:5:15#/users/Ada/path [invalid-value] \`team\` is not a path that begins and ends with \`/\``
    ])
    expect(await errors(organization({ managementAccountId: "boss", root: { id: "root" } }))).toEqual([
      "organization.json:3:26#/managementAccountId [invalid-value] `boss` is not an account id of 12 digits",
      "organization.json:5:11#/root/id [invalid-value] `root` is not the id of a root, `r-…`"
    ])
  })
})

const help = (name: string) =>
  `keep the policy document alone, as the AWS console shows it: what stands in \`${name}\`, as JSON and not as a string`

describe("a policy file that is no good", () => {
  const policy = "111111111111/p.json"

  it("is missing", async () => {
    expect(await errors(withUser({ identityPolicies: ["p.json"] }))).toEqual([
      `${own}:6:9#/users/Ada/identityPolicies/0 [missing-file] no file \`${policy}\``
    ])
  })

  it("is missing for each kind of place", async () => {
    const place = { policy: "no.json" }
    const found = await errors(
      account({
        users: { U: { permissionsBoundary: "no.json" } },
        groups: { G: { identityPolicies: ["no.json"] } },
        roles: { R: { identityPolicies: ["no1.json"], permissionsBoundary: "no2.json", trustPolicy: "no.json" } },
        resources: { "arn:aws:s3:::b": place },
        vpcEndpoints: { "vpce-1": place }
      })
    )
    expect(found.map((line) => line.split(/[# ]/)[1])).toEqual([
      "/users/U/permissionsBoundary",
      "/groups/G/identityPolicies/0",
      "/roles/R/identityPolicies/0",
      "/roles/R/permissionsBoundary",
      "/roles/R/trustPolicy",
      "/resources/arn:aws:s3:::b/policy",
      "/vpcEndpoints/vpce-1/policy"
    ])
  })

  it("is a folder", async () => {
    expect(await errors(withUser({ identityPolicies: ["p"] }, { "111111111111/p/x.json": "{}" }))).toEqual([
      `${own}:6:9#/users/Ada/identityPolicies/0 [not-a-file] \`111111111111/p\` is not a file`
    ])
  })

  it("is 5 MB long", async () => {
    expect(await errors(withPolicy(" ".repeat(5_000_000)))).toEqual([
      `${own}:6:9#/users/Ada/identityPolicies/0 [too-long] \`${policy}\` is longer than 4194304 bytes`
    ])
    expect(await errors(withPolicy(" ".repeat(2_000_000)))).toEqual([
      `${policy}:1:1# [too-long] longer than 1048576 characters`
    ])
  })

  it("nests a thousand levels, repeats a key, is no JSON, or has an element AWS does not know", async () => {
    expect(await errors(withPolicy("[".repeat(1000)))).toEqual([
      `${policy}:1:65# [too-deep] nested deeper than 64 levels`
    ])
    expect(await errors(withPolicy("{"))).toEqual([`${policy}:1:2# [syntax] not JSON: unexpected end of text`])
    expect(await errors(withPolicy('{"Statement": [],\n"Statement": []}'))).toContain(
      `${policy}:2:1#/Statement [duplicate-key] duplicate key \`Statement\``
    )
    expect(await errors(withPolicy(allow({ Resorce: "*" })))).toEqual([
      `${policy}:8:18#/Statement/0/Resorce [unknown-element] unknown element \`Resorce\` | did you mean \`Resource\`?`
    ])
  })

  it("is wrapped, as the AWS CLI prints it", async () => {
    expect(await errors(withPolicy({ PolicyName: "p", PolicyDocument: allow() }))).toEqual([
      `${policy}:3:21#/PolicyDocument [wrapped-policy] the policy is wrapped in \`PolicyDocument\` | ${help("PolicyDocument")}`
    ])
    expect(await errors(withPolicy({ Policy: JSON.stringify(allow()) }))).toEqual([
      `${policy}:2:13#/Policy [wrapped-policy] the policy is wrapped in \`Policy\` | ${help("Policy")}`
    ])
  })

  it("is reported once, whoever names it", async () => {
    const user = { identityPolicies: ["p.json"] }
    expect(await errors(account({ users: { Ada: user, Bob: user } }, { "111111111111/p.json": "{" }))).toHaveLength(1)
    expect(await errors(account({ users: { Ada: user, Bob: user } }))).toHaveLength(1)
  })

  it("is reported once, however many places it stands in", async () => {
    const user = { identityPolicies: ["p.json"], permissionsBoundary: "p.json" }
    expect(await errors(withUser(user, { "111111111111/p.json": "{" }))).toHaveLength(1)
  })

  it("does not fit the place where it stands", async () => {
    const open = allow({ Principal: "*" })
    const at = { "111111111111/open.json": open, "111111111111/p.json": allow() }
    const code = async (content: object) =>
      (await errors(account(content, at))).map((line) => line.replace(/^(.*?)#\S* \[(.*?)\].*/, "$1 $2"))
    const inIdentity = await code({ users: { Ada: { identityPolicies: ["open.json"] } } })
    expect(inIdentity).toEqual(["111111111111/open.json:8:20 forbidden-principal"])
    expect(await code({ users: { Ada: { permissionsBoundary: "open.json" } } })).toEqual(inIdentity)
    expect(await code({ roles: { R: { trustPolicy: "p.json" } } })).not.toEqual([])
    expect(await code({ resources: { "arn:aws:s3:::b": { policy: "p.json" } } })).not.toEqual([])
    expect(await code({ vpcEndpoints: { "vpce-1": { policy: "p.json" } } })).not.toEqual([])
    expect(await code({ resources: { "arn:aws:s3:::b": { policy: "open.json" } } })).toEqual([])
    expect(await code({ vpcEndpoints: { "vpce-1": { policy: "open.json" } } })).toEqual([])
  })

  it("does not fit an organization", async () => {
    const files = { "open.json": allow({ Principal: "*" }), "p.json": allow() }
    const root = (more: object) => errors(organization({ root: { id: "r-1", ...more } }, files))
    expect(await root({ serviceControlPolicies: ["p.json", "FullAWSAccess"] })).toEqual([])
    expect(await root({ serviceControlPolicies: ["open.json"] })).not.toEqual([])
    expect(await root({ resourceControlPolicies: ["open.json"] })).not.toEqual([])
    expect(await root({ resourceControlPolicies: ["RCPFullAWSAccess"] })).toEqual([])
    expect(await root({ resourceControlPolicies: ["FullAWSAccess"] })).toEqual([
      "organization.json:6:7#/root/resourceControlPolicies/0 [missing-file] no file `FullAWSAccess`"
    ])
  })
})

const complaint = (path: string) =>
  `${own}:6:9#/users/Ada/identityPolicies/0 [outside-world] \`${path}\` leaves the world's folder | ` +
  "a world reads nothing but its own files: copy the file into the folder"

describe("a path that leaves the world's folder", () => {
  it.each(["../../p.json", "..//../p.json", "a/../../../p.json", "/etc/passwd"])("`%s`", async (path) => {
    expect(await errors(withUser({ identityPolicies: [path] }))).toEqual([complaint(path)])
  })

  it("by an absolute path into the world itself", async () => {
    const directory = onDisk({ "111111111111/p.json": allow() })
    const path = join(directory, "111111111111/p.json")
    writeFileSync(join(directory, own), JSON.stringify(withUser({ identityPolicies: [path] })[own], undefined, 2))
    expect(await errorsIn(directory)).toEqual([complaint(path)])
  })

  it("by a symbolic link", async () => {
    const elsewhere = onDisk({ "p.json": allow() })
    const directory = onDisk(withUser({ identityPolicies: ["p.json"] }))
    symlinkSync(join(elsewhere, "p.json"), join(directory, "111111111111/p.json"))
    expect(await errorsIn(directory)).toEqual([complaint("111111111111/p.json")])
  })

  it("by a symbolic link to a folder", async () => {
    const elsewhere = onDisk({ "p.json": allow() })
    const directory = onDisk(withUser({ identityPolicies: ["linked/p.json"] }))
    symlinkSync(elsewhere, join(directory, "111111111111/linked"))
    expect(await errorsIn(directory)).toEqual([complaint("111111111111/linked/p.json")])
  })

  it("by a whole account that is a symbolic link", async () => {
    const elsewhere = onDisk(account({}))
    const directory = onDisk({ "world.json": {} })
    symlinkSync(join(elsewhere, "111111111111"), join(directory, "111111111111"))
    expect(await errorsIn(directory)).toEqual([`${own}::# [outside-world] \`${own}\` leaves the world's folder`])
  })

  it("but a link or a detour inside it is fine, and so is a world that is itself a link", async () => {
    const files = withUser({ identityPolicies: ["../policies/p.json", "link.json"] }, { "policies/p.json": allow() })
    const directory = onDisk(files)
    symlinkSync("../policies/p.json", join(directory, "111111111111/link.json"))
    expect(await errorsIn(directory)).toEqual([])
    const link = join(onDisk({}), "world")
    symlinkSync(directory, link)
    expect(await errorsIn(link)).toEqual([])
  })

  it("a path with a control character", async () => {
    const [found] = await errors(withUser({ identityPolicies: ["p\u0000.json"] }))
    expect(found).toContain("/users/Ada/identityPolicies/0 [invalid-value]")
  })
})

describe("a folder that is no world", () => {
  it("does not exist, is a file, or is empty", async () => {
    const directory = onDisk({ file: "" })
    expect(await errorsIn(join(directory, "none"))).toEqual([expect.stringContaining("[no-world] no such folder")])
    expect(await errorsIn(join(directory, "file"))).toEqual([expect.stringContaining("[no-world] not a folder")])
    expect(await errorsIn(directory)).toEqual([
      expect.stringContaining("[no-world] no world.json, organization.json or folder of an account")
    ])
  })

  it("has a folder of an account without account.json", async () => {
    expect(await errors({ "111111111111/p.json": allow() })).toEqual([`${own}::# [missing-file] no file \`${own}\``])
  })

  it("has an account in a folder of another name", async () => {
    expect(await errors({ "apps/account.json": { id: "111111111111" } })).toEqual([
      "apps/account.json::# [folder-name] folder `apps` holds an account, but its name is not an account id | " +
        "name the folder by the 12 digits of the account"
    ])
    expect(await errors({ "222222222222/account.json": { id: "111111111111" } })).toEqual([
      "222222222222/account.json:2:9#/id [folder-name] account `111111111111` in folder `222222222222` | " +
        "name the folder by the account's id"
    ])
  })
})

describe("WorldInvalid", () => {
  it("tells every error of every file, by file and position, in lines that an editor can follow", async () => {
    const directory = onDisk({
      "organization.json": "{",
      "222222222222/account.json": { id: "222222222222", colour: "red", tags: {} },
      [own]: { id: "111111111111", users: { Ada: { identityPolicies: ["p.json"] } } },
      "111111111111/p.json": { Statement: [{ Effect: "allow", Action: "s3:*", Resource: "*" }] }
    })
    const failure = await loadWorld(directory).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(WorldInvalid)
    expect((failure as WorldInvalid).message.replaceAll(`${directory}/`, "").split("\n")).toEqual([
      expect.stringMatching(
        /^111111111111\/p.json:4:17: error\[unknown-effect\]: unknown effect `allow` \(at \/Statement\/0\/Effect\)$/
      ),
      expect.stringContaining("help: did you mean `Allow`?"),
      "222222222222/account.json:3:13: error[unknown-key]: unknown key `colour` (at /colour)",
      "222222222222/account.json:4:11: error[unknown-key]: unknown key `tags` (at /tags)",
      "organization.json:1:2: error[syntax]: not JSON: unexpected end of text"
    ])
  })

  it("spells out fifty errors and counts the others", async () => {
    const keys = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`key${index}`, 1]))
    const failure = await loadWorld(onDisk({ "world.json": keys })).catch((error: unknown) => error)
    expect((failure as WorldInvalid).issues).toHaveLength(60)
    expect((failure as WorldInvalid).message.split("\n")).toHaveLength(51)
    expect((failure as WorldInvalid).message).toContain("and 10 more errors")
  })
})
