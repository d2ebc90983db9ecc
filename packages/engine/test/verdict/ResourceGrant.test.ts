import { describe, expect, it } from "vitest"
import * as Admits from "../../src/verdict/Admits.ts"
import * as ResourceGrant from "../../src/verdict/ResourceGrant.ts"
import { pairwise, sets } from "./algebra.ts"

const order = ["silent", "delegates", "limited", "direct", "denies"] as const

const all = sets(order)

const stronger = (a: ResourceGrant.ResourceGrant, b: ResourceGrant.ResourceGrant): ResourceGrant.ResourceGrant =>
  order.indexOf(a) > order.indexOf(b) ? a : b

/** @clause same-account.grantee-matrix */
describe("grants of a resource-based policy", () => {
  it("together: the most generous counts, and a deny beats them all", () => {
    const wrong = all.flatMap(([a, as]) =>
      all
        .filter(([b, bs]) => {
          const expected = pairwise(as, bs, stronger)
          const got = ResourceGrant.toArray(ResourceGrant.strongest(a, b))
          return got.length !== expected.size || !got.every((grant) => expected.has(grant))
        })
        .map(([b]) => [a, b])
    )
    expect(wrong).toEqual([])
  })
  it("one behind the other: the weaker counts, and a deny of either", () => {
    const weaker: typeof stronger = (a, b) => ([a, b].includes("denies") ? "denies" : stronger(a, b) === a ? b : a)
    const wrong = all.flatMap(([a, as]) =>
      all.filter(([b, bs]) => {
        const expected = pairwise(as, bs, weaker)
        const got = ResourceGrant.toArray(ResourceGrant.weakest(a, b))
        return got.length !== expected.size || !got.every((grant) => expected.has(grant))
      })
    )
    expect(wrong).toEqual([])
  })
  it.each(all)("%j stands for %j", (bits, members) => {
    expect(ResourceGrant.toArray(bits)).toEqual(members)
  })
  it.each(all)("%j: to a foreign caller silence stays silence and every grant is an allow", (bits, members) => {
    const decision = {
      silent: "ImplicitDeny",
      delegates: "Allow",
      limited: "Allow",
      direct: "Allow",
      denies: "ExplicitDeny"
    } as const
    expect(new Set(Admits.toArray(ResourceGrant.admits(bits)))).toEqual(
      new Set(members.map((member) => decision[member]))
    )
  })
})
