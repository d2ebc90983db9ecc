import { type AuthorizationRequest, JsonText, JsonTree, PolicyIssue } from "@countersign/engine"
import { Result } from "effect"
import { decode } from "./decode.ts"
import { readPrincipal, type RequestText } from "./readPrincipal.ts"
import { Request } from "./RequestShape.ts"

/** A request that may still lack its principal, action or resource. */
export type PartialRequest = Partial<AuthorizationRequest>

type Issues = ReadonlyArray<PolicyIssue.PolicyIssue>

/** The same issues, each where it stands in the text. */
export const locate = (text: string, issues: Issues): Issues => {
  const positionOf = JsonTree.locator(text)
  return issues.map((issue) => {
    const at = issue.at ?? positionOf(issue.pointer)
    return at === undefined ? issue : { ...issue, at }
  })
}

/** A request from the value of a JSON text, as far as it says. */
export const readRequest = (value: unknown, source: RequestText): Result.Result<PartialRequest, Issues> =>
  Result.gen(function* () {
    const { $schema: _, principal, ...rest } = yield* decode(Request, value)
    if (principal === undefined) return rest
    return { ...rest, principal: yield* readPrincipal(principal, source) }
  })

/** The same for a request that other sources complete, such as the flags of a command. */
export const parsePartialRequest = (text: string, file: string): Result.Result<PartialRequest, Issues> => {
  const json = JsonText.read(text)
  const errors = json.issues.filter(PolicyIssue.isError)
  if (errors.length > 0) return Result.fail(errors)
  return Result.mapError(readRequest(json.value, { file, text }), (issues) => locate(text, issues))
}

const required = ["principal", "action", "resource"] as const

/** Whether a request says who asks, for what and on what. */
export const isComplete = (request: PartialRequest): request is AuthorizationRequest =>
  required.every((name) => request[name] !== undefined)

/** What keeps a request from being complete. */
export const missing = (request: PartialRequest): Issues =>
  required
    .filter((name) => request[name] === undefined)
    .map((name) => ({ ...PolicyIssue.error("missing-key", "", `\`${name}\` is missing`), at: { line: 1, column: 1 } }))

/**
 * A request from the JSON text of a request file, or every located reason why it is none. ARNs and action names are
 * judged later, when the request is decided.
 */
export const parseRequestFile = (text: string, file: string): Result.Result<AuthorizationRequest, Issues> =>
  Result.flatMap(parsePartialRequest(text, file), (request) =>
    isComplete(request) ? Result.succeed(request) : Result.fail(missing(request))
  )
