import type { AuthorizationRequest } from "@countersign/engine"
import type { Answer } from "../check/Answer.ts"
import type { Messages } from "../messages/catalogue.ts"
import { en } from "../messages/en.ts"
import { callerName } from "../render/text/callerName.ts"
import type { WrittenPrincipal } from "../request/printRequest.ts"
import type { Difference, DifferenceCode } from "./Difference.ts"

/** A difference in the words of a language. */
export const inWords = (
  code: DifferenceCode,
  principal: WrittenPrincipal,
  messages: Messages
): Omit<Difference, "code"> => ({
  aspect: messages.say[`aspect.${code}`]({}),
  resourceBased: messages.say[`resource-based.${code}`]({ caller: callerName(principal, messages) }),
  roleBased: messages.say[`role-based.${code}`]({})
})

/**
 * What a caller keeps and gives up. IAM User Guide: Cross account resource access in IAM; IAM roles, terms and
 * concepts; Compare AWS STS credentials.
 */
export const differences = (
  { principal }: AuthorizationRequest,
  { mode, request }: Answer
): ReadonlyArray<Difference> => {
  const codes: ReadonlyArray<DifferenceCode> = [
    "callers-permissions",
    mode === "same-account" ? "who-allows-in-one-account" : "who-allows-in-two-accounts",
    "which-resources",
    "service-control-policies",
    "who-policies-see",
    principal.type === "role-session" ? "how-long-in-a-chain" : "how-long"
  ]
  return codes.map((code) => ({ code, ...inWords(code, request.principal, en) }))
}
