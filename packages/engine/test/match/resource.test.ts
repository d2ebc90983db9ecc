import { describe, expect, it } from "vitest"
import * as resource from "../../src/match/resource.ts"
import * as PolicyVariable from "../../src/policy/PolicyVariable.ts"
import type { RequestContext } from "../../src/request/RequestContext.ts"
import { contextOf } from "../request/scenario.ts"
import { nameOf, type Outcome } from "./condition/outcome.ts"

const of = (patterns: ReadonlyArray<string>, context: RequestContext, negated = false): Outcome =>
  nameOf(resource.matches(resource.compile({ negated, values: patterns }, PolicyVariable.parse), context))

const names = (pattern: string, requested: string): boolean =>
  of([pattern], contextOf({ resource: requested })) === "holds"

/** @clause match.resource */
describe("resource patterns", () => {
  it.each([
    ["1/test/object.jpg", true],
    ["1/2/test/3/object.jpg", true],
    ["1///test///object.jpg", true],
    ["1/test/", true],
    ["1-test/object.jpg", false],
    ["test/object.jpg", false],
    ["1/2/test.jpg", false]
  ])("`bucket/*/test/*` and the key %s", (key, expected) => {
    expect(names("arn:aws:s3:::bucket/*/test/*", `arn:aws:s3:::bucket/${key}`)).toBe(expected)
  })
  it.each([
    ["arn:aws:s3:::bucket", "arn:aws:s3:::bucket", true],
    ["arn:aws:s3:::bucket", "arn:aws:s3:::bucket/key", false],
    ["arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket", false],
    ["arn:aws:s3:::Bucket", "arn:aws:s3:::bucket", false],
    ["arn:aws:s3:::bucket/Key", "arn:aws:s3:::bucket/key", false],
    ["arn:aws:s3:::bucket*", "arn:aws:s3:::bucket/a:b/c", true],
    ["arn:aws:s3:::bucket/?", "arn:aws:s3:::bucket/k", true],
    ["arn:aws:s3:::bucket/?", "arn:aws:s3:::bucket/", false],
    ["arn:aws:s3:::bucket/?", "arn:aws:s3:::bucket/kk", false],
    ["arn:aws:s3:::bucket/?", "arn:aws:s3:::bucket/:", true],
    ["arn:aws:s3:::bucket/?", "arn:aws:s3:::bucket/😀", true],
    ["arn:aws:s3:::bucket/${*}", "arn:aws:s3:::bucket/k", false],
    ["arn:aws:s3:::bucket/${*}", "arn:aws:s3:::bucket/*", true],
    // A glob over the whole key: `log` hides in `catalog`.
    ["arn:aws:s3:::*log*", "arn:aws:s3:::production/catalog.json", true],
    ["arn:aws:s3:::*log*", "arn:aws:s3:::production/cat.json", false],
    ["arn:aws:sns:us-east-1:1:t:*", "arn:aws:sns:us-east-1:1:t:sub:x", true],
    ["*", "arn:aws:s3:::bucket", true],
    ["*", "*", true]
  ])("%s and %s", (pattern, requested, expected) => {
    expect(names(pattern, requested)).toBe(expected)
  })
  it("the resource `*` of an action without resources is named by `*` alone", () => {
    for (const pattern of ["arn:aws:s3:::*", "arn:*:*:*:*:*", "arn:aws:*", "arn:*", "execute-api:/*", "**", "?"])
      expect(names(pattern, "*")).toBe(false)
  })
  it.each(["bucket", "bucket/*", "s3:::bucket", "arn:aws:s3", "arn:aws:s3:bucket*", "arn", "", "**"])(
    "%j is no ARN pattern and names nothing",
    (pattern) => {
      expect(names(pattern, "arn:aws:s3:::bucket/key")).toBe(false)
      expect(names(pattern, "bucket/key")).toBe(false)
    }
  )
  it.each([
    ["arn:aws:rds:*", "arn:aws:rds:us-east-1:111122223333:db:one", true],
    ["arn:aws:rds:*", "arn:aws:s3:::bucket", false],
    ["arn:aws:rds:us-east-1:*", "arn:aws:rds:us-east-1:111122223333:db:one", true],
    ["arn:aws:rds:us-east-1:*", "arn:aws:rds:eu-west-1:111122223333:db:one", false],
    ["arn:aws:*", "arn:aws:s3:::bucket", false],
    ["arn:*", "arn:aws-cn:s3:::bucket", false]
  ])("the last star of the short %s runs over the missing colons of %s", (pattern, requested, expected) => {
    expect(names(pattern, requested)).toBe(expected)
  })
  it("any of a list suffices, and `NotResource` is the opposite", () => {
    const patterns = ["arn:aws:s3:::other", "nonsense", "arn:aws:s3:::bucket/*"]
    expect(of(patterns, contextOf())).toBe("holds")
    expect(of(patterns, contextOf(), true)).toBe("does not hold")
    expect(of(["arn:aws:s3:::other"], contextOf(), true)).toBe("holds")
  })
  it("an empty `Resource` names nothing", () => {
    expect(of([], contextOf())).toBe("does not hold")
  })
})

/** @clause match.resource-segments */
describe("wildcards in the first five segments", () => {
  it.each([
    ["arn:aws:ec2:*:111122223333:instance/*", "arn:aws:ec2:us-east-1:111122223333:instance/i-1", true],
    ["arn:aws:ec2:us-*:111122223333:instance/*", "arn:aws:ec2:us-east-1:111122223333:instance/i-1", true],
    ["arn:aws:ec2:us-*:111122223333:instance/*", "arn:aws:ec2:eu-west-1:111122223333:instance/i-1", false],
    ["arn:aws:ec2:us-east-?:1:instance/*", "arn:aws:ec2:us-east-1:1:instance/i-1", true],
    ["arn:aws:ec2:us-east-?:1:instance/*", "arn:aws:ec2:us-east-12:1:instance/i-1", false],
    ["arn:*:s3:::bucket", "arn:aws-cn:s3:::bucket", true],
    ["arn:aws:iam::*:role/Demo", "arn:aws:iam::111122223333:role/Demo", true],
    // A star at the end of its segment may extend past colons.
    ["arn:aws:ec2:*:1:x", "arn:aws:ec2:us-east-1:9:store:1:x", true],
    ["arn:aws:ec2:us-*:1:x", "arn:aws:ec2:us-east-1:9:store:1:x", true],
    ["arn:aws:ec2:*:1:x", "arn:aws:ec2:us-east-1:9:store:2:x", false],
    // A star with characters of its segment behind it stays inside.
    ["arn:aws:ec2:*-1:1:x", "arn:aws:ec2:us-east-1:1:x", true],
    ["arn:aws:ec2:*-1:1:x", "arn:aws:ec2:us:a-1:1:x", false],
    ["arn:aws:ec2:u*1:1:x", "arn:aws:ec2:us:1:1:x", false],
    ["arn:*:*:*:*:*", "arn:aws:s3:::bucket/key", false],
    ["arn:*:s3:*:*:*", "arn:aws:s3:::bucket/key", true],
    ["arn:aws:s?:::bucket/key", "arn:aws:s3:::bucket/key", false],
    ["arn:aws:s3:*:*:bucket/?", "arn:aws:s3:::bucket/k", true],
    ["arn:aws:s3:*:*:bucket/?", "arn:aws:s3:::bucket/kk", false]
  ])("%s and %s", (pattern, requested, expected) => {
    expect(names(pattern, requested)).toBe(expected)
  })
  it.each([
    ["arn:aws:ec2:*:1:x", "arn:aws:ec2:us-east-1:9:store:1:x", true],
    ["arn:aws:ec2:*:1:x", "arn:aws:ec2:us-east-1:1:x", false],
    ["arn:aws:ec2:*:1:x", "arn:aws:s3:::bucket", false],
    ["arn:aws:ec2:us-east-1:1:*", "arn:aws:ec2:us-east-1:1:a:b", false],
    ["*", "arn:aws:ec2:us-east-1:1:a:b", false]
  ])("a match of %s with %s that relied on crossing a colon is told: %s", (pattern, requested, expected) => {
    const [compiled] = resource.compile({ negated: false, values: [pattern] }, PolicyVariable.parse).patterns
    expect(resource.crossesColon(compiled!, contextOf({ resource: requested }))).toBe(expected)
  })
})

/** @clause match.resource */
describe("API Gateway's shorthand", () => {
  const method = "arn:aws:execute-api:us-east-1:111122223333:abc123/stage/GET/pets"
  it.each([
    ["execute-api:/stage/GET/pets", method, true],
    ["execute-api:/*", method, true],
    ["execute-api:/stage/*/pets", method, true],
    ["execute-api:/stage/GET/cats", method, false],
    ["execute-api:/GET/pets", method, false],
    ["execute-api:/*", "arn:aws:s3:::bucket/key", false]
  ])("%s and %s", (pattern, requested, expected) => {
    expect(names(pattern, requested)).toBe(expected)
  })
})

const at = (key: string, identity?: string | ReadonlyArray<string>) =>
  contextOf({
    resource: `arn:aws:s3:::bucket/${key}`,
    ...(identity === undefined ? {} : { context: { "aws:SourceIdentity": identity } })
  })

/** @clause match.variables */
describe("variables in resource patterns", () => {
  const folder = "arn:aws:s3:::bucket/${aws:SourceIdentity}/*"
  it("are filled in", () => {
    expect(of([folder], at("ana/x", "ana"))).toBe("holds")
    expect(of([folder], at("ben/x", "ana"))).toBe("does not hold")
    expect(of([folder], at("ana/x", ["ana"]))).toBe("holds")
    expect(of(["arn:aws:s3:*:*:bucket/${aws:SourceIdentity}/*"], at("ana/x", "ana"))).toBe("holds")
  })
  it("keep the wildcards of their values literal", () => {
    expect(of([folder], at("ana/x", "*"))).toBe("does not hold")
    expect(of([folder], at("*/x", "*"))).toBe("holds")
    expect(of(["arn:aws:s3:*:*:bucket/${aws:SourceIdentity}/*"], at("ana/x", "*"))).toBe("does not hold")
  })
  it("take their default", () => {
    expect(of(["arn:aws:s3:::bucket/${aws:SourceIdentity, 'all'}/*"], at("all/x"))).toBe("holds")
    expect(of(["arn:aws:s3:::bucket/${aws:SourceIdentity, 'all'}/*"], at("all/x", "ana"))).toBe("does not hold")
  })
  it("without a value name nothing, so that `NotResource` covers everything", () => {
    expect(of([folder], at("ana/x"))).toBe("does not hold")
    expect(of([folder], at("${aws:SourceIdentity}/x"))).toBe("does not hold")
    expect(of([folder], at("ana/x"), true)).toBe("holds")
    expect(of([folder], at("ana/x", ["ana", "ben"]))).toBe("does not hold")
  })
  it("without a value leave the other patterns alone", () => {
    expect(of([folder, "arn:aws:s3:::bucket/*"], at("ana/x"))).toBe("holds")
  })
  it("are plain text in a document of 2008-10-17", () => {
    const matcher = resource.compile({ negated: false, values: [folder] }, PolicyVariable.parseWithoutVariables)
    expect(nameOf(resource.matches(matcher, at("ana/x", "ana")))).toBe("does not hold")
    expect(nameOf(resource.matches(matcher, at("${aws:SourceIdentity}/x", "ana")))).toBe("holds")
  })
})

const unknown = (key: string) =>
  contextOf({ resource: `arn:aws:s3:::bucket/${key}`, unknownKeys: ["aws:SourceIdentity"] })

/** @clause undetermined.condition-keys */
describe("unknown variables in resource patterns", () => {
  const identities = [undefined, "", "ana", "ana/b", "ana/ben", "ben", "/x", ["ana", "ben"]]
  const possible = (pattern: string, key: string): Outcome => {
    const outcomes = new Set(
      identities.map((identity) =>
        of(
          [pattern],
          contextOf({
            resource: `arn:aws:s3:::bucket/${key}`,
            ...(identity === undefined ? {} : { context: { "aws:SourceIdentity": identity } })
          })
        )
      )
    )
    return outcomes.size === 1 ? [...outcomes][0]! : "may hold"
  }
  const patterns = [
    "bucket/${aws:SourceIdentity}",
    "bucket/${aws:SourceIdentity}/*",
    "bucket/*${aws:SourceIdentity, 'ben'}",
    "other/${aws:SourceIdentity}"
  ]
  const cases = ["arn:aws:s3:::", "arn:aws:s3:*:*:"].flatMap((head) =>
    patterns.flatMap((tail) => ["ana", "ana/b", "/x", "ana/ben"].map((key) => [`${head}${tail}`, key] as const))
  )
  it.each(cases)("%s and the key %s: exactly what the values can lead to", (pattern, key) => {
    const expected = possible(pattern, key)
    expect(of([pattern], unknown(key))).toBe(expected)
    const opposite = { holds: "does not hold", "does not hold": "holds", "may hold": "may hold" } as const
    expect(of([pattern], unknown(key), true)).toBe(opposite[expected])
  })
  it("are told by the keys that are missing", () => {
    const values = ["*", "arn:aws:s3:::bucket/${test:unknown}", "arn:aws:s3:::${aws:username}"]
    const matcher = resource.compile({ negated: false, values }, PolicyVariable.parse)
    expect(resource.unknownVariables(matcher, contextOf({ unknownKeys: ["test:unknown"] }))).toEqual([
      { missing: { kind: "context-key", of: "test:unknown" } }
    ])
  })
})

/** @clause match.api-path */
describe("API Gateway's short form in a policy that no API carries", () => {
  const method = "arn:aws:execute-api:us-east-1:111122223333:abc123/stage/GET/pets"
  it.each([
    ["Allow", false, "execute-api:/stage/GET/pets", "does not hold"],
    ["Allow", false, method, "holds"],
    ["Allow", true, "execute-api:/stage/GET/pets", "does not hold"],
    ["Allow", true, "execute-api:/stage/POST/pets", "does not hold"],
    ["Deny", false, "execute-api:/stage/GET/pets", "holds"],
    ["Deny", false, "execute-api:/stage/POST/pets", "does not hold"],
    ["Deny", true, "execute-api:/stage/GET/pets", "holds"],
    ["Deny", true, method, "does not hold"]
  ] as const)("%s, negated %s, %s: %s", (effect, negated, value, expected) => {
    const matcher = resource.compile({ negated, values: [value] }, PolicyVariable.parse)
    expect(nameOf(resource.matches(resource.elsewhere(matcher, effect), contextOf({ resource: method })))).toBe(
      expected
    )
  })
})
