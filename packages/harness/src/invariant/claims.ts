import type { AuthorizationRequest, Decision, World } from "@countersign/engine"
import { check, renderText } from "@countersign/sdk"
import { Effect } from "effect"
import { holds } from "./holds.ts"
import type { Invariant } from "./Invariant.ts"
import { renderFinding } from "./renderFinding.ts"
import type { Effort } from "./searchAllow.ts"

/** Whether a claim is true, and the text that says what was found: for test runners of any kind. */
export interface Judged {
  readonly pass: boolean
  readonly message: string
}

const judge = (world: World.World, request: AuthorizationRequest, wanted: "Allow" | "a denial"): Judged => {
  const answer = Effect.runSync(check(world, request))
  const decision: Decision.Verdict = answer.decision
  const pass = wanted === "Allow" ? decision === "Allow" : answer.denied
  const text = renderText(answer, { width: 100, colour: false })
  return { pass, message: `expected ${wanted}, and the answer is ${decision}\n\n${text}` }
}

/** Whether the world allows the request. An open answer is not an Allow. */
export const allows = (world: World.World, request: AuthorizationRequest): Judged => judge(world, request, "Allow")

/** Whether the world denies the request, whatever it leaves unknown. An open answer is not a denial. */
export const denies = (world: World.World, request: AuthorizationRequest): Judged => judge(world, request, "a denial")

/** Whether the world holds an invariant; what is not proven does not hold. */
export const holdsIn = async (world: World.World, invariant: Invariant, effort?: Partial<Effort>): Promise<Judged> => {
  const finding = await holds(world, invariant, effort)
  return { pass: finding.status === "held", message: renderFinding(finding) }
}
