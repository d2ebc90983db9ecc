import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { AccountFile } from "../../src/world/AccountFile.ts"
import { conforms } from "../../src/world/conforms.ts"
import { OrganizationFile } from "../../src/world/OrganizationFile.ts"
import { WorldFile } from "../../src/world/WorldFile.ts"

const schemas: Readonly<Record<string, Schema.Codec<unknown>>> = {
  "account.json": AccountFile,
  "organization.json": OrganizationFile,
  "world.json": WorldFile
}

const everything = {
  id: "111111111111",
  name: "all",
  complete: true,
  canonicalUserId: null,
  publicAccessBlock: { BlockPublicAcls: true },
  partition: "aws-cn",
  users: { Ada: { path: "/a/", uniqueId: "AIDA1", tags: { a: "b" }, groups: ["R"], identityPolicies: ["p.json"] } },
  groups: { R: { identityPolicies: [] } },
  roles: { Etl: { permissionsBoundary: null, trustPolicy: "t.json", serviceLinked: false } },
  resources: {
    "arn:aws:s3:::b": {
      policy: null,
      abac: true,
      objectOwnership: "ObjectWriter",
      objectOwners: { a: "111111111111" }
    },
    "arn:aws:kms:r:111111111111:key/1": {
      grants: [
        { granteePrincipal: "a", operations: ["Decrypt"], constraints: { EncryptionContextEquals: { a: "b" } } }
      ],
      awsManaged: true
    },
    "arn:aws:s3:r:111111111111:accesspoint/a": { accessPoint: { bucket: "arn:aws:s3:::b", vpc: null } }
  },
  resourceShares: [
    {
      name: "s",
      resources: [],
      principals: ["1"],
      permission: { actions: [], conditions: { a: { b: ["c"], d: "e" } } }
    }
  ],
  vpcEndpoints: { "vpce-1": { vpc: "vpc-1", kind: "gateway", policy: "p.json" } }
}

const tree = {
  id: "o-1",
  root: { id: "r-1", organizationalUnits: [{ id: "ou-1", organizationalUnits: [{ id: "ou-2", accounts: [] }] }] }
}

const examples = (): ReadonlyArray<readonly [string, unknown]> => {
  const root = join(import.meta.dirname, "../../../../examples")
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => basename(name) in schemas && !name.includes("node_modules"))
    .map((name) => [basename(name), JSON.parse(readFileSync(join(root, name), "utf8")) as unknown] as const)
  return [["account.json", everything], ["organization.json", tree], ...files]
}

const others: ReadonlyArray<unknown> = [null, true, 7, "", "x", "-1", [], ["x"], [7], {}, { x: "y" }, { "": {} }]

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

const withMember = (value: object, name: string, member: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item, index) => (String(index) === name ? member : item))
    : Object.fromEntries([...Object.entries(value).filter(([key]) => key !== name), [name, member]])

const without = (value: object, name: string): unknown =>
  Array.isArray(value)
    ? value.filter((_, index) => String(index) !== name)
    : Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))

/** Every value that differs in one place: something else in it, without it, or with a stranger beside it. */
const variants = (value: unknown): ReadonlyArray<unknown> =>
  isObject(value)
    ? [
        ...others,
        withMember(value, "stranger", "x"),
        withMember(value, "__proto__", {}),
        ...Object.entries(value).flatMap(([name, member]) => [
          without(value, name),
          ...variants(member).map((variant) => withMember(value, name, variant))
        ])
      ]
    : others

describe("the quick look at a value", () => {
  it("says yes to every example, and is of one mind with the schema about every value that differs in one place", () => {
    const seen = { yes: 0, no: 0 }
    const disputed: Array<unknown> = []
    for (const [name, value] of examples()) {
      const schema = schemas[name]!
      const isFine = conforms(schema)
      const decode = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })
      expect(isFine(value)).toBe(true)
      for (const variant of variants(value)) {
        const fits = Result.isSuccess(decode(variant))
        if (isFine(variant) !== fits) disputed.push({ variant, fits })
        seen[fits ? "yes" : "no"]++
      }
    }
    expect(disputed).toEqual([])
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(100)
  })

  it("says no to what it does not understand", () => {
    expect(conforms(Schema.Struct({}))({})).toBe(false)
    expect(conforms(Schema.Tuple([Schema.String]))(["x"])).toBe(false)
    expect(conforms(Schema.FiniteFromString)("1")).toBe(false)
    expect(conforms(Schema.Union([Schema.String, Schema.String], { mode: "oneOf" }))("x")).toBe(false)
  })
})
