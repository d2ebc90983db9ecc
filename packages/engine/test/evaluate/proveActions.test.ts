import { describe, expect, it } from "vitest"
import * as ActionName from "../../src/aws/ActionName.ts"
import { compile, type CompiledPolicy } from "../../src/compile/policy.ts"
import { proveActions } from "../../src/evaluate/proveActions.ts"
import { collectGarbage } from "../support/collectGarbage.ts"
import { policy } from "../support/world.ts"

const statement = (rest: object) => ({ Effect: "Allow", Resource: "*", ...rest })

const prove = (compiled: ReturnType<typeof compile>, action: string) =>
  proveActions(compiled, ActionName.parse(action)!).map(({ actual, applicability }) => [actual, applicability])

const [fails, applies] = [1, 2]

describe("the proof of a policy's action elements", () => {
  const compiled = compile(
    policy(statement({ Action: "s3:Get*" }), statement({ NotAction: ["s3:GetObject", "sqs:*"] }))
  )

  // @clause match.action
  it("says of each statement whether it names the action, however often it is asked", () => {
    for (let round = 0; round < 3; round++) {
      expect(prove(compiled, "s3:GetObject")).toEqual([
        [["s3:GetObject"], applies],
        [["s3:GetObject"], fails]
      ])
      expect(prove(compiled, "s3:PutObject")).toEqual([
        [["s3:PutObject"], fails],
        [["s3:PutObject"], applies]
      ])
      expect(prove(compiled, "s3:getobject")).toEqual([
        [["s3:getobject"], applies],
        [["s3:getobject"], fails]
      ])
    }
  })

  it("is right again after more actions than can be known at once", () => {
    const many = compile(policy(...Array.from({ length: 200 }, () => statement({ Action: "s3:*7" }))))
    for (let at = 0; at < 1500; at++) {
      const action = `s3:Operation${at}`
      const expected = at % 10 === 7 ? applies : fails
      const proved = prove(many, action)
      expect(proved).toHaveLength(200)
      expect(proved.every(([actual, found]) => found === expected && String(actual) === action)).toBe(true)
    }
  })

  const asked = ActionName.parse("s3:GetObject")!

  const askOften = (some: CompiledPolicy, times: number) => {
    for (let at = 0; at < times; at++) proveActions(some, ActionName.parse(`sqs:Operation${at}`)!)
  }

  it("keeps nothing of a policy that is asked about a few times", () => {
    const fresh = compile(policy(statement({ Action: "s3:Get*" })))
    askOften(fresh, 8)
    expect(proveActions(fresh, asked)).not.toBe(proveActions(fresh, asked))
  })

  it("keeps what is asked about often, and forgets it when there is no more room", () => {
    askOften(compiled, 20)
    const kept = proveActions(compiled, asked)
    expect(proveActions(compiled, asked)).toBe(kept)
    askOften(compile(policy(...Array.from({ length: 200 }, () => statement({ Action: "sqs:*" })))), 800)
    expect(proveActions(compiled, asked)).not.toBe(kept)
    expect(proveActions(compiled, asked)).toEqual(kept)
  })

  it("does not hold what policies say that are gone", async () => {
    const forgotten = Array.from({ length: 40 }, () => {
      const passing = compile(policy(statement({ Action: "s3:Get*" })))
      askOften(passing, 20)
      return new WeakRef(passing[0]!.statement.action.values)
    })
    await collectGarbage()
    expect(forgotten.filter((one) => one.deref() !== undefined).length).toBeLessThan(20)
  })
})
