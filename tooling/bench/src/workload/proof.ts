import { Admits, type Authorization, type AuthorizationRequest, evaluate } from "@countersign/engine"
import { renderText, toAnswer } from "@countersign/sdk"
import { Result } from "effect"
import type { Contestant } from "../contestant/Contestant.ts"
import { decisionAlone } from "../contestant/decisionAlone.ts"
import { fromPlainObject } from "../contestant/fromPlainObject.ts"
import { compete } from "../measure/compete.ts"
import { manyStatements } from "../setting/manyStatements.ts"
import type { Measurement } from "../measure/Measurement.ts"
import type { Run, Scale } from "./Workload.ts"

const { questions, world } = manyStatements
const pool = questions.map(({ request }) => request)

const prove = (request: AuthorizationRequest): Authorization => Result.getOrThrow(evaluate(world, request))

const verdicts = () => pool.map((request) => Admits.verdict(prove(request).admits))

const fullProof: Contestant = {
  engine: "countersign",
  measure: "full proof",
  decisions: pool.length,
  answers: verdicts,
  sweep: () => {
    let allowed = 0
    for (const request of pool) if (prove(request).admits === Admits.allow) allowed++
    return allowed
  }
}

const explain = (request: AuthorizationRequest): string =>
  renderText(toAnswer(request, prove(request), []), { width: 100, colour: false })

const textExplanation: Contestant = {
  engine: "countersign",
  measure: "proof as text",
  decisions: pool.length,
  answers: verdicts,
  sweep: () => {
    let allowed = 0
    for (const request of pool) if (explain(request).includes("ALLOWED (Allow)")) allowed++
    return allowed
  }
}

const race = (contestants: ReadonlyArray<Contestant>, scale: Scale): Promise<ReadonlyArray<Measurement>> =>
  compete(
    "W5",
    contestants.map((contestant) => ({ contestant, questions })),
    scale
  )

/** The whole proof of a decision, and the text a person reads: apart, for its garbage would slow the others down. */
export const run: Run = async (scale) => [
  ...(await race([decisionAlone(manyStatements), fromPlainObject(manyStatements), fullProof], scale)),
  ...(await race([textExplanation], scale))
]
