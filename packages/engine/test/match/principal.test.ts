import { describe, expect, it } from "vitest"
import type { Fact } from "../../src/aws/Fact.ts"
import * as principal from "../../src/match/principal.ts"
import type { PrincipalElement } from "../../src/policy/PrincipalElement.ts"
import type { Caller } from "../../src/request/Caller.ts"
import * as ResourceGrant from "../../src/verdict/ResourceGrant.ts"
import { accountId, callerOf, type PrincipalName, principals } from "../request/scenario.ts"
import { nameOf } from "./condition/outcome.ts"

const element = (change: Partial<PrincipalElement>): PrincipalElement => ({
  negated: false,
  everyone: false,
  aws: [],
  service: [],
  federated: [],
  canonicalUser: [],
  ...change
})

const names = {
  "*": { everyone: true },
  "AWS *": { aws: ["*"] },
  "account id": { aws: ["111122223333"] },
  "account ARN": { aws: ["arn:aws:iam::111122223333:root"] },
  "user ARN": { aws: ["arn:aws:iam::111122223333:user/team/Ana"] },
  "user id": { aws: ["AIDAANA"] },
  "role ARN": { aws: ["arn:aws:iam::111122223333:role/team/Demo"] },
  "role id": { aws: ["AROADEMO"] },
  "session ARN": { aws: ["arn:aws:sts::111122223333:assumed-role/Demo/s1"] },
  "federated-user ARN": { aws: ["arn:aws:sts::111122223333:federated-user/Fay"] },
  "the service": { service: ["sns.amazonaws.com"] },
  "SAML provider": { federated: ["arn:aws:iam::111122223333:saml-provider/Corp"] },
  "web identity provider": { federated: ["accounts.google.com"] }
} as const satisfies Readonly<Record<string, Partial<PrincipalElement>>>

type Name = keyof typeof names

const strangers: ReadonlyArray<Partial<PrincipalElement>> = [
  {},
  { aws: ["444455556666"] },
  { aws: ["arn:aws:iam::444455556666:root"] },
  { aws: ["arn:aws-cn:iam::111122223333:root"] },
  { aws: ["arn:aws:iam::111122223333:user/Ana"] },
  { aws: ["arn:aws:iam::111122223333:user/team/ana"] },
  { aws: ["arn:aws:iam::111122223333:user/*"] },
  { aws: ["arn:aws:iam::111122223333:role/Demo"] },
  { aws: ["arn:aws:sts::111122223333:assumed-role/Demo/s2"] },
  { aws: ["arn:aws:sts::111122223333:assumed-role/team/Demo/s1"] },
  { aws: ["arn:aws:sts::111122223333:assumed-role/Demo/*"] },
  { aws: ["arn:aws:sts::111122223333:federated-user/Ana"] },
  { aws: ["arn:aws:iam::111122223333:group/Ana"] },
  { aws: ["AIDAOTHER", "AROAOTHER"] },
  { aws: ["sns.amazonaws.com", "accounts.google.com", "anonymous", ""] },
  { service: ["sqs.amazonaws.com", "*", "111122223333"] },
  { federated: ["www.amazon.com", "arn:aws:iam::111122223333:saml-provider/Other"] },
  { canonicalUser: ["abc", ""] }
]

const grants = (change: Partial<PrincipalElement>, caller: Caller): string =>
  ResourceGrant.toArray(principal.grants(principal.compile(element(change)), caller)).join(" or ")

const denies = (change: Partial<PrincipalElement>, caller: Caller): string =>
  nameOf(principal.denies(principal.compile(element(change)), caller))

const callers = Object.keys(principals) as ReadonlyArray<PrincipalName>

const everyAws = { "*": "direct", "AWS *": "direct" } as const
const accountOnly = { "account id": "delegates", "account ARN": "delegates" } as const
const userGrants = { ...everyAws, ...accountOnly, "user ARN": "direct", "user id": "direct" } as const

/** What each name gives each caller; every pair left out gives nothing. */
const matrix: Readonly<Record<PrincipalName, Readonly<Partial<Record<Name, ResourceGrant.ResourceGrant>>>>> = {
  user: userGrants,
  userSession: userGrants,
  roleSession: {
    ...everyAws,
    ...accountOnly,
    "role ARN": "limited",
    "role id": "limited",
    "session ARN": "direct"
  },
  federatedUser: {
    ...everyAws,
    ...accountOnly,
    "user ARN": "limited",
    "user id": "limited",
    "federated-user ARN": "direct"
  },
  federatedByRoot: { ...everyAws, ...accountOnly, "federated-user ARN": "direct" },
  root: { ...everyAws, "account id": "direct", "account ARN": "direct" },
  // `{"AWS": "*"}` speaks of AWS principals and anonymous callers, not of services.
  service: { "*": "direct", "the service": "direct" },
  anonymous: everyAws,
  saml: { "*": "direct", "SAML provider": "direct" },
  webIdentity: { "*": "direct", "web identity provider": "direct" }
}

// Root federated by itself has no user behind it.
const callerNamed = (name: PrincipalName, change: Partial<Caller> = {}): Caller =>
  callerOf(principals[name], { ...(name === "federatedByRoot" ? { uniqueId: undefined } : {}), ...change })

const pairs = callers.flatMap((caller) =>
  (Object.keys(names) as ReadonlyArray<Name>).map((name) => [caller, name] as const)
)

/** @clause match.principal */
describe("an Allow that names", () => {
  it.each(pairs)("%s by %s gives what the grantee matrix says", (caller, name) => {
    expect(grants(names[name], callerNamed(caller))).toBe(matrix[caller][name] ?? "silent")
  })
  it.each(callers)("%s by anything else gives nothing", (caller) => {
    expect(strangers.filter((stranger) => grants(stranger, callerNamed(caller)) !== "silent")).toEqual([])
  })
  it("several names of one caller gives the most generous", () => {
    const session = callerNamed("roleSession")
    const [accountName, role, own] = [names["account id"].aws[0], names["role ARN"].aws[0], names["session ARN"].aws[0]]
    expect(grants({ aws: [accountName, role] }, session)).toBe("limited")
    expect(grants({ aws: [own, role, accountName] }, session)).toBe("direct")
    expect(grants({ aws: [accountName, "*"] }, session)).toBe("direct")
    expect(grants({ aws: [accountName], service: ["sns.amazonaws.com"] }, callerNamed("service"))).toBe("direct")
  })
  it.each(callers)("%s by NotPrincipal gives nothing", (caller) => {
    expect(grants({ negated: true }, callerNamed(caller))).toBe("silent")
    expect(grants({ negated: true, aws: ["444455556666"] }, callerNamed(caller))).toBe("silent")
    expect(grants({ negated: true, everyone: true }, callerNamed(caller))).toBe("silent")
  })
  it("a session by name is exact in its partition", () => {
    const chinese = {
      type: "role-session",
      roleArn: "arn:aws-cn:iam::111122223333:role/Demo",
      sessionName: "s1"
    } as const
    const caller = callerOf(chinese, { partition: "aws-cn" })
    expect(grants({ aws: ["arn:aws-cn:sts::111122223333:assumed-role/Demo/s1"] }, caller)).toBe("direct")
    expect(grants({ aws: ["arn:aws:sts::111122223333:assumed-role/Demo/s1"] }, caller)).toBe("silent")
    expect(grants({ aws: ["arn:aws-cn:iam::111122223333:root"] }, caller)).toBe("delegates")
  })
})

const reaches = (caller: PrincipalName, name: Name): boolean =>
  matrix[caller][name] !== undefined || (caller === "service" && name === "AWS *")

// No rule settles a Deny on `{"AWS": "*"}` against an external login.
const settled = pairs.filter(([caller, name]) => !(name === "AWS *" && (caller === "saml" || caller === "webIdentity")))

/** @clause match.principal-deny */
describe("a Deny that names", () => {
  it.each(settled)("%s by %s", (caller, name) => {
    expect(denies(names[name], callerNamed(caller))).toBe(reaches(caller, name) ? "holds" : "does not hold")
  })
  it.each(callers)("%s by anything else misses", (caller) => {
    expect(strangers.filter((stranger) => denies(stranger, callerNamed(caller)) !== "does not hold")).toEqual([])
  })
  it("the federating user reaches the federated session, the account reaches root", () => {
    expect(denies(names["user ARN"], callerNamed("federatedUser"))).toBe("holds")
    expect(denies(names["account id"], callerNamed("root"))).toBe("holds")
  })
})

const chains: Readonly<Record<PrincipalName, ReadonlyArray<ReadonlyArray<Name>>>> = {
  user: [
    ["account id", "account ARN"],
    ["user ARN", "user id"]
  ],
  userSession: [
    ["account id", "account ARN"],
    ["user ARN", "user id"]
  ],
  roleSession: [["account id", "account ARN"], ["role ARN", "role id"], ["session ARN"]],
  federatedUser: [["account id", "account ARN"], ["user ARN", "user id"], ["federated-user ARN"]],
  federatedByRoot: [["account id", "account ARN"], ["federated-user ARN"]],
  root: [["account id", "account ARN"]],
  service: [["the service"]],
  anonymous: [],
  saml: [["SAML provider"]],
  webIdentity: [["web identity provider"]]
}

const subsets = <A>(items: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, rank) => (bits & (1 << rank)) !== 0))

const merge = (parts: ReadonlyArray<Name>): Partial<PrincipalElement> => {
  const elements = parts.map((part) => element(names[part]))
  return {
    negated: true,
    aws: elements.flatMap(({ aws }) => aws),
    service: elements.flatMap(({ service }) => service),
    federated: elements.flatMap(({ federated }) => federated)
  }
}

const listable: ReadonlyArray<Name> = (Object.keys(names) as ReadonlyArray<Name>).filter(
  (name) => name !== "*" && name !== "AWS *"
)

/** @clause match.not-principal */
describe("a Deny with NotPrincipal", () => {
  it.each(callers)("spares %s only where its whole chain is listed", { timeout: 60_000 }, (caller) => {
    const wrong = subsets(listable).filter((listed) => {
      const whole =
        chains[caller].length > 0 && chains[caller].every((link) => link.some((name) => listed.includes(name)))
      return denies(merge(listed), callerNamed(caller)) !== (whole ? "does not hold" : "holds")
    })
    expect(wrong).toEqual([])
  })
  it.each(callers)("never spares %s with a permissions boundary", (caller) => {
    for (const listed of [merge(listable), { negated: true, everyone: true }, { negated: true, aws: ["*"] }])
      expect(denies(listed, callerNamed(caller, { hasBoundary: true }))).toBe("holds")
  })
  it.each(callers)("and an unknown boundary leaves %s open where its chain is listed", (caller) => {
    const spared = caller !== "anonymous"
    expect(denies(merge(listable), callerNamed(caller, { hasBoundary: "unknown" }))).toBe(spared ? "may hold" : "holds")
    expect(denies({ negated: true, aws: ["444455556666"] }, callerNamed(caller, { hasBoundary: "unknown" }))).toBe(
      "holds"
    )
  })
  it("never spares anonymous callers", () => {
    expect(denies({ negated: true, everyone: true }, callerNamed("anonymous"))).toBe("holds")
    expect(denies({ negated: true, aws: ["*"] }, callerNamed("anonymous"))).toBe("holds")
  })
  it("spares a service and an external login only where they are listed", () => {
    for (const caller of ["service", "saml", "webIdentity"] as const)
      expect(denies({ negated: true, aws: ["*"] }, callerNamed(caller))).toBe("holds")
  })
  it("a listed account does not exempt its users", () => {
    expect(denies({ negated: true, aws: ["111122223333"] }, callerNamed("user"))).toBe("holds")
    expect(denies({ negated: true, aws: ["111122223333"] }, callerNamed("roleSession"))).toBe("holds")
  })
})

const combine = (fact: Fact<string | undefined>, wanted: string): string =>
  fact === "unknown" ? "may hold" : fact === wanted ? "holds" : "does not hold"

/** @clause principal.chain */
describe("unique ids", () => {
  const facts = ["AIDAANA", "AIDANEW", undefined, "unknown"] as const
  it.each(facts)("of a user who now carries %s", (uniqueId) => {
    const caller = callerNamed("user", { uniqueId })
    expect(denies({ aws: ["AIDAANA"] }, caller)).toBe(combine(uniqueId, "AIDAANA"))
    expect(denies({ aws: ["AIDAANA", "arn:aws:iam::111122223333:user/team/Ana"] }, caller)).toBe("holds")
    expect(denies({ aws: ["arn:aws:iam::111122223333:user/team/Ben"] }, caller)).toBe("does not hold")
    const granted = { "may hold": "silent or direct", holds: "direct", "does not hold": "silent" }[
      combine(uniqueId, "AIDAANA")
    ]
    expect(grants({ aws: ["AIDAANA"] }, caller)).toBe(granted)
  })
  it.each(["AROADEMO", "AROANEW", undefined, "unknown"] as const)("of a role that now carries %s", (uniqueId) => {
    const caller = callerNamed("roleSession", { uniqueId })
    const granted = { "may hold": "silent or limited", holds: "limited", "does not hold": "silent" }[
      combine(uniqueId, "AROADEMO")
    ]
    expect(grants({ aws: ["AROADEMO"] }, caller)).toBe(granted)
    expect(grants({ aws: ["AROADEMO", "arn:aws:sts::111122223333:assumed-role/Demo/s1"] }, caller)).toBe("direct")
  })
  it("of unknown value beside the account's name never fall below delegation", () => {
    const caller = callerNamed("user", { uniqueId: "unknown" })
    expect(grants({ aws: ["AIDAANA", "111122223333"] }, caller)).toBe("delegates or direct")
  })
  it("under NotPrincipal are a link of the chain like the ARN", () => {
    const listed = { negated: true, aws: ["111122223333", "AIDAANA"] }
    expect(denies(listed, callerNamed("user"))).toBe("does not hold")
    expect(denies(listed, callerNamed("user", { uniqueId: "AIDANEW" }))).toBe("holds")
    expect(denies(listed, callerNamed("user", { uniqueId: "unknown" }))).toBe("may hold")
  })
})

/** @clause match.principal */
describe("canonical users", () => {
  it("name the account", () => {
    const caller = callerNamed("user", { canonicalUserId: "abc" })
    expect(grants({ canonicalUser: ["abc"] }, caller)).toBe("delegates")
    expect(grants({ canonicalUser: ["abd"] }, caller)).toBe("silent")
    expect(denies({ canonicalUser: ["abc"] }, caller)).toBe("holds")
    expect(grants({ canonicalUser: ["abc"] }, callerNamed("root", { canonicalUserId: "abc" }))).toBe("direct")
  })
  it("of an account that has none are nobody", () => {
    expect(grants({ canonicalUser: ["abc"] }, callerNamed("user"))).toBe("silent")
  })
  it("of unknown id may be the account, where one is named at all", () => {
    const caller = callerNamed("user", { canonicalUserId: "unknown" })
    expect(grants({ canonicalUser: ["abc"] }, caller)).toBe("silent or delegates")
    expect(denies({ canonicalUser: ["abc"] }, caller)).toBe("may hold")
    expect(grants({ aws: ["444455556666"] }, caller)).toBe("silent")
    expect(grants({ canonicalUser: ["abc"], aws: ["arn:aws:iam::111122223333:user/team/Ana"] }, caller)).toBe("direct")
  })
})

/** @clause match.principal */
describe("a caller of another account", () => {
  it("is named by its own account alone", () => {
    const foreign = callerOf(
      { type: "user", arn: "arn:aws:iam::444455556666:user/Ana" },
      { account: accountId("444455556666"), uniqueId: "AIDAOTHER" }
    )
    expect(grants(names["account id"], foreign)).toBe("silent")
    expect(grants({ aws: ["444455556666"] }, foreign)).toBe("delegates")
    expect(grants({ aws: ["arn:aws:iam::444455556666:user/Ana"] }, foreign)).toBe("direct")
  })
})
