import { describe, expect, it } from "vitest"
import { account, role } from "../support/accounts.ts"
import { ask, enters, found, made, names, places, reads, roleArn, trusts, user } from "./roles.ts"

const none = ["none", []]

describe("which chains are found", () => {
  it("none is needed where the caller may by itself: a chain without hops", async () => {
    const start = { type: "role-session", roleArn: roleArn("A"), sessionName: "s" } as const
    expect(await found(places([], made("A", [], [reads()])), { from: start })).toEqual(["certain", [[]]])
  })

  it("a hop across accounts needs the trust policy and the caller's identity policy", async () => {
    const reader = made("A", [trusts(user)], [reads()])
    expect(await found(places([enters("A")], reader))).toEqual(["certain", [["A"]]])
    expect(await found(places([], reader))).toEqual(none)
    expect(await found(places([enters("A")], made("A", [], [reads()])))).toEqual(none)
  })

  it("inside one account a trust policy that names the role suffices, one that names the account does not", async () => {
    const first = made("A", [trusts(user)], [])
    expect(await found(places([enters("A")], first, made("B", [trusts(roleArn("A"))], [reads()])))).toEqual([
      "certain",
      [["A", "B"]]
    ])
    expect(await found(places([enters("A")], first, made("B", [trusts("222222222222")], [reads()])))).toEqual(none)
  })

  it("every chain of the shortest length, and no longer one", async () => {
    const where = places(
      [enters("A"), enters("B"), enters("C")],
      made("A", [trusts(user)], []),
      made("B", [trusts(user)], []),
      made("C", [trusts(user)], []),
      made("D", [trusts(roleArn("C"))], []),
      made("Goal", [trusts(roleArn("A")), trusts(roleArn("B")), trusts(roleArn("D"))], [reads()])
    )
    expect(await found(where)).toEqual([
      "certain",
      [
        ["A", "Goal"],
        ["B", "Goal"]
      ]
    ])
  })

  it("cycles end: roles that trust each other and lead nowhere", async () => {
    const where = places(
      [enters("A")],
      made("A", [trusts(user), trusts(roleArn("B")), trusts(roleArn("A"))], []),
      made("B", [trusts(roleArn("A"))], [])
    )
    const answer = await ask(where, { maxHops: 20 })
    expect(answer).toMatchObject({ found: "none", chains: [], reached: 2, cut: false })
  })

  it("a chain longer than asked for is left out, and said to be", async () => {
    const where = places(
      [enters("A")],
      made("A", [trusts(user)], []),
      made("B", [trusts(roleArn("A"))], []),
      made("C", [trusts(roleArn("B"))], [reads()])
    )
    expect(await ask(where, { maxHops: 2 })).toMatchObject({ found: "none", cut: true })
    expect(await found(where, { maxHops: 3 })).toEqual(["certain", [["A", "B", "C"]]])
  })

  it("a service sets out where a trust policy names it", async () => {
    const from = { type: "service", service: "lambda.amazonaws.com" } as const
    const where = places([], made("A", [trusts("lambda.amazonaws.com")], [reads()]))
    expect(await found(where, { from })).toEqual(["certain", [["A"]]])
    expect(await found(where, { from: { ...from, service: "glue.amazonaws.com" } })).toEqual(none)
  })

  it("a login at a provider sets out by AssumeRoleWithWebIdentity", async () => {
    const provider = "arn:aws:iam::222222222222:oidc-provider/token.example.com"
    const trust = { Effect: "Allow", Principal: { Federated: provider }, Action: "sts:AssumeRoleWithWebIdentity" }
    const where = places([], made("A", [trust], [reads()]))
    expect(await found(where, { from: { type: "web-identity", provider } })).toEqual(["certain", [["A"]]])
  })

  it("a thousand roles in layers, each of which may enter all of the next", { timeout: 60_000 }, async () => {
    const layer = (index: number) => Array.from({ length: 250 }, (_, at) => `L${index}-${at}`)
    const roles = [0, 1, 2, 3].flatMap((index) =>
      layer(index).map((name) =>
        made(
          name,
          [index === 0 ? trusts(user) : trusts("222222222222")],
          [
            ...(index === 3
              ? []
              : [{ Effect: "Allow", Action: "sts:AssumeRole", Resource: roleArn(`L${index + 1}-*`) }]),
            ...(name === "L3-7" ? [reads()] : [])
          ]
        )
      )
    )
    const answer = await ask(places([{ Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" }], ...roles))
    expect(answer).toMatchObject({ found: "certain", reached: 1000 })
    expect(names(answer).length).toBe(8)
    expect(names(answer).every((chain) => chain.length === 4 && chain[3] === "L3-7")).toBe(true)
  })
})

describe("chains that are not certain", () => {
  const unsure = role(roleArn("Unsure"), { identityPolicies: "unknown", trustPolicy: "unknown" })

  it("are told where no certain one exists", async () => {
    const answer = await ask(places([enters("Unsure")], unsure))
    expect(answer).toMatchObject({ found: "perhaps", chains: [{ goal: { decision: "Undetermined" } }] })
    expect(names(answer)).toEqual([["Unsure"]])
  })

  it("are left out beside a certain one, though this be longer", async () => {
    const where = places(
      [enters("Unsure"), enters("A")],
      unsure,
      made("A", [trusts(user)], []),
      made("B", [trusts(roleArn("A"))], [reads()])
    )
    expect(await found(where)).toEqual(["certain", [["A", "B"]]])
  })

  it("an account that says nothing of the caller leaves the caller's side open", async () => {
    const where = places([], made("A", [trusts(user)], [reads()]))
    const open = {
      ...where,
      accounts: { ...where.accounts, "111111111111": account("111111111111", { complete: false }) }
    }
    expect(await found(open)).toEqual(["perhaps", [["A"]]])
  })
})

describe("how a chain is explained", () => {
  it("each hop names the statements of both sides, and what the chain costs", async () => {
    const where = places(
      [enters("A")],
      made("A", [trusts(user, { Sid: "Dev" })], []),
      made("B", [trusts(roleArn("A"), { Sid: "FromA" })], [reads()])
    )
    const { chains, direct } = await ask(where)
    const [chain] = chains
    const deciding = chain?.hops.map(
      ({ answer }) =>
        answer.trustingAccount.policyTypes.find(({ policyType }) => policyType === "ROLE_TRUST_POLICY")?.deciding
    )
    expect(deciding).toMatchObject([
      [{ sid: "Dev", location: { file: "A-trust.json", line: 4 } }],
      [{ sid: "FromA", location: { file: "B-trust.json", line: 4 } }]
    ])
    expect(chain?.notes).toEqual([
      { code: "permissions-set-aside", description: expect.stringContaining("the caller's own are set aside") },
      { code: "role-chaining", description: expect.stringContaining("one hour at most") }
    ])
    expect(direct.decision).toBe("ImplicitDeny")
  })

  it("one role from a user is no role chaining", async () => {
    const { chains } = await ask(places([enters("A")], made("A", [trusts(user)], [reads()])))
    expect(chains[0]?.notes.map(({ code }) => code)).toEqual(["permissions-set-aside"])
  })

  it("survives JSON", async () => {
    const answer = await ask(places([enters("A")], made("A", [trusts(user)], [reads()])))
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })
})
