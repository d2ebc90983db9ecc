import { type Answer, awsDetails, checkPromise, renderAwsDetails, renderMarkdown, type World } from "@countersign/sdk"
import { describe, expect, it } from "vitest"
import { everything, lake, reading, sharing } from "../check/lake.ts"
import { policyOf } from "../support/accounts.ts"

const deny = policyOf("deny", { Sid: "No", Effect: "Deny", Action: "s3:*", Resource: "*" })

/** The world of which only the caller's account is known. */
const ownHalf = (world: World.World): World.World => {
  const { "111111111111": own } = world.accounts
  return { ...world, accounts: { "111111111111": own! } }
}

const asked = (world: World.World): Promise<Answer> =>
  checkPromise(ownHalf(world), { ...reading, resourceAccount: "222222222222" })

describe("an explanation", () => {
  it("names in JSON who changes what, where", async () => {
    const { blockers, remedies } = await checkPromise(lake(everything, "none"), reading)
    expect(blockers).toMatchObject([
      { action: "s3:GetObject", account: "222222222222", policyType: "RESOURCE_BASED_POLICY", reason: "silent" }
    ])
    expect(remedies).toMatchObject([
      {
        works: true,
        outcome: ["Allow"],
        parts: [
          {
            account: "222222222222",
            attachTo: "arn:aws:s3:::lake",
            policyType: "RESOURCE_BASED_POLICY",
            owner: "resource's owner",
            change: "add",
            statements: [{ Principal: { AWS: reading.principal.roleArn }, Action: "s3:GetObject" }],
            excess: null
          }
        ]
      }
    ])
  })

  it("says of an allow nothing", async () => {
    expect(await checkPromise(lake(everything, sharing()), reading)).toMatchObject({
      blockers: [],
      remedies: [],
      meant: [],
      cannotBeGranted: null,
      awsMessage: null,
      ask: null
    })
  })

  it("lists what is silent behind a deny", async () => {
    const { blockers } = await checkPromise(lake(deny, "none"), reading)
    expect(blockers.map(({ account, reason }) => `${account} ${reason}`)).toEqual([
      "111111111111 explicit-deny",
      "222222222222 silent",
      "111111111111 silent"
    ])
  })
})

describe("the other account unknown", () => {
  it("is asked for what is missing, and told that the own side allows", async () => {
    const { ask, decision } = await asked(lake(everything, "none"))
    expect(decision).toBe("Undetermined")
    expect(ask).toMatchObject({
      account: "222222222222",
      side: "trusting",
      own: { account: "111111111111", allows: true }
    })
    expect(ask?.text).toContain('"Principal": {\n    "AWS": "arn:aws:iam::111111111111:role/jobs/Etl"')
  })

  it("is told of an own side that does not allow yet, and the remedy says what is left open", async () => {
    const { ask, remedies } = await asked(lake(deny, "none"))
    expect(ask?.own).toEqual({ account: "111111111111", allows: false })
    expect(remedies).toMatchObject([{ works: false, parts: [{ change: "narrow-deny" }, { change: "add" }] }])
  })
})

describe("an answer as Markdown", () => {
  it("has the decision, the reason and statements to paste", async () => {
    const text = renderMarkdown(await checkPromise(lake(everything, "none"), reading))
    expect(text).toMatch(/^# ○ DENIED \(ImplicitDeny\)\n/)
    expect(text).toContain('```json\n{\n  "Effect": "Allow",')
  })

  it("ends with the plan for all checks", async () => {
    const further = { additionalChecks: [{ action: "s3:GetObjectTagging", resource: reading.resource }] }
    const answer = await checkPromise(lake(everything, "none"), { ...reading, ...further })
    expect(answer.plan).toMatchObject({
      works: true,
      parts: [{ attachTo: "arn:aws:s3:::lake", statements: [{ Action: ["s3:GetObject", "s3:GetObjectTagging"] }] }]
    })
    const [, plan] = renderMarkdown(answer).split("\n## All checks together")
    expect(plan).toContain("s3:GetObjectTagging")
  })

  it("lets no name become markup", async () => {
    const evil = policyOf("b", { Sid: "<b>", Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" })
    expect(renderMarkdown(await checkPromise(lake(everything, evil), reading))).toContain("\\<b\\>")
  })

  it("speaks Japanese", async () => {
    const text = renderMarkdown(await checkPromise(lake(everything, "none"), reading), "ja")
    expect(text).toContain("リソースベースのポリシー")
  })
})

describe("an answer in the shape of AWS's authorization details", () => {
  it("has the denying statement of an explicit deny", async () => {
    const { evaluations, policies } = awsDetails(await checkPromise(lake(deny, sharing()), reading))
    expect(evaluations).toEqual([
      {
        action: "s3:GetObject",
        resource: "arn:aws:s3:::lake/k",
        context: {},
        evaluatedEffect: "EXPLICIT_DENY",
        matchedPolicies: [{ uri: "deny.json", matchedStatements: [{ sid: "No", evaluatedEffect: "DENY" }] }]
      }
    ])
    expect(policies.map(({ type }) => type)).toEqual(["IDENTITY_BASED_POLICY", "RESOURCE_BASED_POLICY"])
  })

  it("has no matched policies for an implicit deny", async () => {
    const text = renderAwsDetails(await checkPromise(lake(everything, "none"), reading))
    expect(JSON.parse(text)).toMatchObject({ evaluations: [{ evaluatedEffect: "IMPLICIT_DENY", matchedPolicies: [] }] })
  })
})
