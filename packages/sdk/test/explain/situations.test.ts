import { Admits, type Authorization, checkPromise, evaluate, explain, outcome, renderText } from "@countersign/sdk"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { type Situation, situations } from "./situations.ts"

const remediesOf = ({ request, world }: Situation) => {
  const { checks, considered }: Authorization = Result.getOrThrow(evaluate(world, request))
  const { applied, context } = considered[0]!
  const { cannot, meant, remedies } = explain(applied, context, checks[0])
  const after = (parts: (typeof remedies)[number]["parts"]) => outcome(applied, context, parts)
  return { after, cannot, meant, working: remedies.filter((remedy) => remedy.outcome === Admits.allow) }
}

type End = "cannot be granted" | "left as it was meant" | "nothing" | "remedied"

const end = (situation: Situation): End => {
  const { cannot, meant, working } = remediesOf(situation)
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
    const { after, working } = remediesOf(situation)
    expect(working.map(({ parts }) => after(parts))).toEqual(working.map(() => Admits.allow))
    const fewer = working.flatMap(({ parts }) => parts.map((part) => parts.filter((other) => other !== part)))
    expect(fewer.filter((parts) => after(parts) === Admits.allow)).toEqual([])
  })

  it("has a remedy, or says why there is none", () => {
    expect(end(situation)).toBe(ends[situation.name] ?? "remedied")
  })
})
