import { Admits, type Authorization, checkPromise, evaluate, explain, outcome, renderText } from "@countersign/sdk"
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
      const fewer = working.flatMap(({ parts }) => parts.map((part) => parts.filter((other) => other !== part)))
      expect(fewer.filter((parts) => after(parts) === Admits.allow)).toEqual([])
    }
  })

  it("has a remedy, or says why there is none", () => {
    const found = remediesOf(situation).map(end)
    expect(found).toEqual(found.map(() => ends[situation.name] ?? "remedied"))
    expect(found.length).toBeGreaterThan(0)
  })
})
