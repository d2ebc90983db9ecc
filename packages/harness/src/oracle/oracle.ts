import type { AdditionalCheck, AuthorizationRequest, World } from "@countersign/engine"
import { authorization } from "./authorization.ts"
import { describe } from "./caller.ts"
import { CannotSay, cannotSay, type Kind } from "./CannotSay.ts"
import { readAction } from "./Question.ts"
import { requireSense } from "./scope.ts"
import { find } from "./target.ts"
import { allOf, type Word } from "./Word.ts"

/** The oracle's answer, or why it has none. */
export type Answer = Word | { readonly cannotSay: string; readonly kind: Kind }

const decide = (world: World.World, request: AuthorizationRequest, check: AdditionalCheck): Word => {
  const caller = describe(world, request.principal, check.resource)
  const action = readAction(check.action) ?? cannotSay(`\`${check.action}\` is no action`)
  const target = find(world, check.resource, check.resourceAccount, caller)
  const question = { world, request, caller, action, target }
  requireSense(question)
  return authorization(question)
}

/**
 * Decides a request a second time, from the clauses alone: plain sets and strings, nothing compiled, nothing shared
 * with the engine but the shape of its input. A call that needs several authorizations passes only if each of them does.
 * @clause request.additional-checks
 */
export const oracle = (world: World.World, request: AuthorizationRequest): Answer => {
  try {
    return allOf([request, ...(request.additionalChecks ?? [])].map((check) => decide(world, request, check)))
  } catch (failure) {
    if (failure instanceof CannotSay) return { cannotSay: failure.message, kind: failure.kind }
    throw failure
  }
}
