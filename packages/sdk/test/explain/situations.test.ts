import {
  Admits,
  type Authorization,
  checkPromise,
  type Considered,
  evaluate,
  explain,
  outcome,
  type Plan,
  plan,
  renderText
} from "@countersign/sdk"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { type Situation, situations } from "./situations.ts"

const remediesOfCheck = ({ checks, considered }: Authorization, index: number) => {
  const { applied, context } = considered[index]!
  const { cannot, meant, remedies } = explain(applied, context, checks[index]!)
  const after = (parts: (typeof remedies)[number]["parts"]) => outcome(applied, context, parts)
  return { after, cannot, meant, working: remedies.filter((remedy) => remedy.outcome === Admits.allow) }
}

/** Of each check that is denied. */
const remediesOf = ({ request, world }: Situation) => {
  const authorization = Result.getOrThrow(evaluate(world, request))
  const denied = authorization.checks.flatMap(({ admits }, index) => (Admits.mayAllow(admits) ? [] : [index]))
  return denied.map((index) => remediesOfCheck(authorization, index))
}

type Parts = Plan["parts"]

/** The parts that are made on what one check asks for. */
const madeOn = ({ applied }: Considered, parts: Parts): Parts =>
  parts.filter(
    ({ attachTo, policyType }) =>
      policyType !== "RESOURCE_BASED_POLICY" || `${applied.target.resource}/`.startsWith(`${attachTo}/`)
  )

const allowsAll = (considered: ReadonlyArray<Considered>, parts: Parts): boolean =>
  considered.every((one) => outcome(one.applied, one.context, madeOn(one, parts)) === Admits.allow)

/** The parts without one of their statements, or one of its actions. */
const fewer = (parts: Parts): ReadonlyArray<Parts> =>
  parts.flatMap((part) => {
    const { change } = part
    if (change.kind !== "add") return [parts.filter((other) => other !== part)]
    return change.statements.flatMap((statement) =>
      statement.action.values.map((action) => {
        const values = statement.action.values.filter((other) => other !== action)
        const less = { ...statement, action: { ...statement.action, values } }
        const statements = change.statements.map((other) => (other === statement ? less : other))
        return parts.map((other) => (other === part ? { ...part, change: { ...change, statements } } : other))
      })
    )
  })

type End = "cannot be granted" | "left as it was meant" | "nothing" | "remedied"

const end = ({ cannot, meant, working }: ReturnType<typeof remediesOfCheck>): End => {
  if (working.length > 0) return "remedied"
  if (meant.length > 0) return "left as it was meant"
  return cannot?.reason === undefined ? "nothing" : "cannot be granted"
}

const ends: Readonly<Record<string, End>> = {
  "03-aws-managed-key": "cannot be granted",
  "07-service-control-policy-denies": "left as it was meant",
  "08-only-my-organization": "left as it was meant",
  "14-queue-management": "cannot be granted",
  "19-pass-role": "cannot be granted"
}

describe.each(situations)("$name", (situation) => {
  it("is explained", async () => {
    const answer = await checkPromise(situation.world, situation.request)
    const text = renderText(answer, { width: 100, colour: false })
    await expect(text).toMatchFileSnapshot(`golden/${situation.name}.txt`)
    const japanese = renderText(answer, { width: 100, colour: false, language: "ja" })
    await expect(japanese).toMatchFileSnapshot(`golden/${situation.name}.ja.txt`)
  })

  it("is allowed with each remedy, and not without any part of it", () => {
    for (const { after, working } of remediesOf(situation)) {
      expect(working.map(({ parts }) => after(parts))).toEqual(working.map(() => Admits.allow))
      const partial = working.flatMap(({ parts }) => parts.map((part) => parts.filter((other) => other !== part)))
      expect(partial.filter((parts) => after(parts) === Admits.allow)).toEqual([])
    }
  })

  it("is allowed with the plan for all its checks, and not without any statement of it", () => {
    const { checks, considered } = Result.getOrThrow(evaluate(situation.world, situation.request))
    const planned = plan(considered)
    if (checks.length < 2) return
    expect(planned.outcome).toBe(Admits.allow)
    expect(allowsAll(considered, planned.parts)).toBe(true)
    expect(fewer(planned.parts).filter((parts) => allowsAll(considered, parts))).toEqual([])
  })

  it("has a remedy, or says why there is none", () => {
    const found = remediesOf(situation).map(end)
    expect(found).toEqual(found.map(() => ends[situation.name] ?? "remedied"))
    expect(found.length).toBeGreaterThan(0)
  })
})
