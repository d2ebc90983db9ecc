import { Admits, decide } from "@countersign/engine"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { crossAccount } from "../../src/setting/crossAccount.ts"
import { manyStatements } from "../../src/setting/manyStatements.ts"
import type { Question } from "../../src/setting/Setting.ts"

const settings = { crossAccount, manyStatements }

const titled = ({ expected, request }: Question): string =>
  `${request.action} on ${request.resource} ${JSON.stringify(request.context ?? {})}: ${expected}`

describe.each(Object.entries(settings))("%s", (_, { questions, world }) => {
  it("is decided as its author worked out by hand", () => {
    const found = questions.map(({ expected: _expected, request }) => ({
      request,
      expected: Admits.verdict(Result.getOrThrow(decide(world, request)))
    }))
    expect(found.map((one) => titled(one as Question))).toStrictEqual(questions.map(titled))
  })

  it("asks at least 64 different requests, a quarter of them allowed and a quarter explicitly denied", () => {
    const share = (decision: string) => questions.filter(({ expected }) => expected === decision).length
    expect(new Set(questions.map(titled)).size).toBeGreaterThanOrEqual(64)
    expect(share("Allow")).toBeGreaterThanOrEqual(16)
    expect(share("ExplicitDeny")).toBeGreaterThanOrEqual(16)
  })
})

describe("manyStatements", () => {
  it("has 50 identity-based statements, 20 on the bucket, and three levels of service control policies", () => {
    const { identityBased, resourceBased, serviceControl } = manyStatements.policies
    expect(identityBased.flatMap(({ Statement }) => Statement)).toHaveLength(50)
    expect(resourceBased.Statement).toHaveLength(20)
    expect(serviceControl).toHaveLength(3)
  })
})
