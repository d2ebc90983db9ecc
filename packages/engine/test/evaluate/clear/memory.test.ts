import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { decidePrepared, prepare } from "../../../src/authorize.ts"
import type { Policy } from "../../../src/policy/Policy.ts"
import type { World } from "../../../src/world/World.ts"
import { collectGarbage } from "../../support/collectGarbage.ts"
import { account, allow, policy, resource, role, world } from "../../support/world.ts"

const demo = "arn:aws:iam::111111111111:role/Demo"
const bucket = "arn:aws:s3:::bucket"

const own = () =>
  policy({ ...allow("s3:*", "*"), Condition: { StringNotEquals: { "aws:PrincipalTag/team": ["blue", "green"] } } })

const places = (): World =>
  world([
    account("111111111111", { roles: { [demo]: role(demo, { identityPolicies: [own()] }) } }),
    account("222222222222", {
      resources: { [bucket]: resource({ policy: policy({ ...allow("s3:*", "*"), Principal: "*" }) }) }
    })
  ])

const askOften = (asked: World, times: number): void => {
  const principal = { type: "role-session", roleArn: demo, sessionName: "s" } as const
  // The second bucket is not listed: no policy stands on it, as on many others.
  for (const resourceArn of [`${bucket}/key`, "arn:aws:s3:::unlisted/key"]) {
    const request = { principal, action: "s3:GetObject", resource: resourceArn, resourceAccount: "222222222222" }
    const prepared = Result.getOrThrow(prepare(asked, request))
    for (let at = 0; at < times; at++) decidePrepared(prepared)
  }
}

/** Asks a world that nobody holds afterwards: it, and values of a condition in it, as long as anything keeps them. */
const askAndForget = (times: number): ReadonlyArray<WeakRef<object>> => {
  const asked = places()
  askOften(asked, times)
  const policies = asked.accounts["111111111111"]!.roles[demo]!.identityPolicies as ReadonlyArray<Policy>
  const { values } = policies[0]!.document.statements[0]!.condition[0]!.tests[0]!
  return [new WeakRef(asked), new WeakRef(values)]
}

describe("of worlds that nobody holds any more", () => {
  // The latest stays at hand, and V8 holds some for a while whose code it is compiling.
  it.each([
    ["waits", 1],
    ["is judged by tests", 200],
    ["is judged by code", 900]
  ])("only a few are kept, where each half of a request %s", async (_, times) => {
    const forgotten = Array.from({ length: 40 }, () => askAndForget(times))
    await collectGarbage()
    const kept = forgotten.filter((refs) => refs.some((ref) => ref.deref() !== undefined))
    expect(kept.length).toBeLessThan(20)
  })
})
