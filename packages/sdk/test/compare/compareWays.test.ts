import { type AuthorizationRequest, compareWays, type World } from "@countersign/sdk"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { policyOf, resource } from "../support/accounts.ts"
import { enters, made, places, reads, roleArn, trusts, user } from "../paths/roles.ts"

const request: AuthorizationRequest = {
  principal: { type: "user", arn: user },
  action: "s3:GetObject",
  resource: "arn:aws:s3:::reports/2026.csv"
}

const compare = (where: World.World, more: Partial<AuthorizationRequest> = {}) =>
  Effect.runPromise(compareWays(where, { ...request, ...more }))

const sharing = policyOf("sharing", {
  Effect: "Allow",
  Principal: { AWS: "111111111111" },
  Action: "s3:GetObject",
  Resource: "arn:aws:s3:::reports/*"
})

const shared = (where: World.World): World.World => {
  const trusting = where.accounts["222222222222"]!
  return {
    ...where,
    accounts: {
      ...where.accounts,
      "222222222222": { ...trusting, resources: { "arn:aws:s3:::reports": resource({ policy: sharing }) } }
    }
  }
}

const reader = made("Reader", [trusts(user)], [reads()])

describe("the same need both ways", () => {
  it("both ways allow", async () => {
    const answer = await compare(shared(places([reads(), enters("Reader")], reader)))
    expect(answer).toMatchObject({
      decision: "Allow",
      resourceBased: { mode: "cross-account", decision: "Allow" },
      roleBased: [{ role: roleArn("Reader"), decision: "Allow", goal: { mode: "same-account" } }]
    })
  })

  it("the role's way alone allows; the decision stays that of the request as asked", async () => {
    const answer = await compare(places([reads(), enters("Reader")], reader))
    expect(answer).toMatchObject({ decision: "ImplicitDeny", denied: true, roleBased: [{ decision: "Allow" }] })
  })

  it("the resource's way alone allows: there is no role that the caller can assume", async () => {
    const answer = await compare(shared(places([reads()], reader)))
    expect(answer).toMatchObject({ decision: "Allow", roleBased: [] })
  })

  it("a role that can be assumed and may not is shown after one that may", async () => {
    const idle = made("Idle", [trusts(user)], [])
    const { roleBased } = await compare(places([enters("Idle"), enters("Reader")], idle, reader))
    expect(roleBased.map(({ decision, role }) => [role, decision])).toEqual([
      [roleArn("Reader"), "Allow"],
      [roleArn("Idle"), "ImplicitDeny"]
    ])
  })

  it("further checks of the call count for the role as well", async () => {
    const additionalChecks = [{ action: "s3:GetObjectTagging", resource: request.resource }]
    const { roleBased } = await compare(places([enters("Reader")], reader), { additionalChecks })
    expect(roleBased).toMatchObject([{ decision: "ImplicitDeny", goal: { checks: [{}, {}] } }])
  })
})

describe("what the caller keeps and gives up", () => {
  const roleBased = async (principal: AuthorizationRequest["principal"], aspect: string) => {
    const { differences } = await compare(places([], reader, made("Caller", [], [])), { principal })
    return differences.find((one) => one.aspect === aspect)?.roleBased
  }

  it("a role session that assumes a further role has an hour at most, a user the role's maximum", async () => {
    const session = { type: "role-session", roleArn: roleArn("Caller"), sessionName: "s" } as const
    expect(await roleBased(session, "how long")).toContain("one hour at most")
    expect(await roleBased(request.principal, "how long")).toContain("twelve hours")
  })

  it("gives up its own permissions", async () => {
    expect(await roleBased(request.principal, "the caller's own permissions")).toContain("given up")
  })
})
