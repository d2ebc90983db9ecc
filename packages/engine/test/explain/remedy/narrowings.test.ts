import { describe, expect, it } from "vitest"
import { explain } from "../../../src/explain/explain.ts"
import { outcome } from "../../../src/explain/remedy/remedies.ts"
import * as PolicyPrinter from "../../../src/policy/PolicyPrinter.ts"
import * as Admits from "../../../src/verdict/Admits.ts"
import { account, allow, policy, prove, resource, user, world } from "../../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"
const bob = "arn:aws:iam::111111111111:user/bob"
const object = "arn:aws:s3:::lake/k"

const placed = (deny: object) => {
  const bucket = resource({ policy: policy({ Effect: "Deny", Principal: { AWS: "111111111111" }, ...deny }) })
  const all = { identityPolicies: [policy(allow("*", "*"))] }
  return world([
    account("111111111111", {
      users: { ana: user(ana, all), bob: user(bob, all) },
      resources: { "arn:aws:s3:::lake": bucket }
    })
  ])
}

const asked = (deny: object, action: string, on: string, by = ana) => {
  const { checks, considered } = prove(placed(deny), { principal: { type: "user", arn: by }, action, resource: on })
  return { ...considered[0]!, evaluation: checks[0] }
}

/** The remedy of `s3:GetObject` on the object, under a bucket policy with this Deny alone. */
const remedyOf = (deny: object) => {
  const { applied, context, evaluation } = asked(deny, "s3:GetObject", object)
  const [remedy] = explain(applied, context, evaluation).remedies
  const [part] = remedy!.parts
  return { parts: remedy!.parts, change: part!.change, excess: part!.excess }
}

const written = (deny: object): ReadonlyArray<unknown> => {
  const { change } = remedyOf(deny)
  return change.kind === "narrow-deny" ? change.statements.map(PolicyPrinter.statement) : []
}

/** What another request comes to under the narrowed Deny. */
const then = (deny: object, action: string, on: string, by = ana): Admits.Admits => {
  const narrow = remedyOf(deny).change
  const { applied, context } = asked(deny, action, on, by)
  const [policyThere] = applied.resourceBased.policies
  const change = narrow.kind === "narrow-deny" ? { ...narrow, replaced: policyThere!.document.statements[0]! } : narrow
  return outcome(applied, context, [{ ...remedyOf(deny).parts[0]!, change }])
}

const listed = { Action: ["s3:GetObject", "s3:PutObject"], Resource: [object, "arn:aws:s3:::lake/other"] }
const everything = { Action: "*", Resource: "*" }
const others = { NotAction: "s3:ListBucket", NotResource: "arn:aws:s3:::lake/free" }

describe.each([
  ["that lists actions and resources", listed],
  ["of everything", everything],
  ["of all but some", others]
])("a narrowed Deny %s", (_, deny) => {
  it("lets the request be", () => {
    expect(then(deny, "s3:GetObject", object)).toBe(Admits.allow)
  })

  it("still denies the caller another action, another resource, and both", () => {
    expect(then(deny, "s3:PutObject", object)).toBe(Admits.explicitDeny)
    expect(then(deny, "s3:GetObject", "arn:aws:s3:::lake/other")).toBe(Admits.explicitDeny)
    expect(then(deny, "s3:PutObject", "arn:aws:s3:::lake/other")).toBe(Admits.explicitDeny)
  })

  it("still denies everyone else", () => {
    expect(then(deny, "s3:GetObject", object, bob)).toBe(Admits.explicitDeny)
  })

  it("denies nothing that it did not deny", () => {
    const free = "arn:aws:s3:::lake/free"
    const before = asked(deny, "s3:GetObject", free).evaluation.admits
    expect(then(deny, "s3:GetObject", free)).toBe(before)
  })

  it("exempts from nothing but the request", () => {
    expect(remedyOf(deny).excess).toBeUndefined()
  })
})

it("what still binds the caller is written for the caller alone", () => {
  const forOthers = { ArnNotEquals: { "aws:PrincipalArn": ana } }
  const forCaller = { ArnEquals: { "aws:PrincipalArn": ana } }
  expect(written(listed)).toMatchObject([
    { Action: listed.Action, Resource: listed.Resource, Condition: forOthers },
    { Action: "s3:PutObject", Resource: listed.Resource, Condition: forCaller },
    { Action: "s3:GetObject", Resource: "arn:aws:s3:::lake/other", Condition: forCaller }
  ])
  expect(written(everything)).toMatchObject([
    { Action: "*", Resource: "*", Condition: forOthers },
    { NotAction: "s3:GetObject", Resource: "*", Condition: forCaller },
    { Action: "s3:GetObject", NotResource: object, Condition: forCaller }
  ])
})

describe("a Deny whose patterns cannot be divided", () => {
  const byService = { Action: "s3:*", Resource: [object, "arn:aws:s3:::lake/other"] }
  const byBucket = { Action: ["s3:GetObject", "s3:PutObject"], Resource: "arn:aws:s3:::lake/*" }
  const byBoth = { Action: "s3:*", Resource: "arn:aws:s3:::lake/*" }

  it("of actions exempts from them all, on this resource", () => {
    expect(remedyOf(byService).excess).toBe("every-action")
    expect(then(byService, "s3:PutObject", object)).toBe(Admits.allow)
    expect(then(byService, "s3:GetObject", "arn:aws:s3:::lake/other")).toBe(Admits.explicitDeny)
  })

  it("of resources exempts on them all, from this action", () => {
    expect(remedyOf(byBucket).excess).toBe("every-resource")
    expect(then(byBucket, "s3:GetObject", "arn:aws:s3:::lake/other")).toBe(Admits.allow)
    expect(then(byBucket, "s3:PutObject", object)).toBe(Admits.explicitDeny)
  })

  it("of both exempts from the whole, and says so", () => {
    expect(remedyOf(byBoth).excess).toBe("whole-statement")
    expect(written(byBoth)).toHaveLength(1)
  })
})

describe("a Deny that names the caller alone", () => {
  it("is taken away: exempting the only one it speaks of would leave a Deny of nobody", () => {
    const deny = { Principal: { AWS: ana }, Action: "s3:GetObject", Resource: object }
    expect(written(deny)).toEqual([])
    expect(then(deny, "s3:GetObject", object)).toBe(Admits.allow)
  })
})
