import { type AuthorizationRequest, type InvalidRequest, JsonText, JsonTree, PolicyIssue } from "@countersign/engine"
import { Result } from "effect"
import { isComplete, locate, missing, readRequest } from "../request/parseRequestFile.ts"
import { policyText } from "../request/policyText.ts"
import type { RequestText } from "../request/readPrincipal.ts"
import { plainRequest } from "./plainRequest.ts"

/** Why a line cannot be answered: `column` counts from 1, `pointer` is a JSON pointer into the line. */
export interface LineError {
  readonly code: string
  readonly message: string
  readonly help?: string
  readonly pointer?: string
  readonly column?: number
}

/** A line as it was read: `id` is the JSON text of its id, where it has one. */
export interface ReadLine {
  readonly id: string | undefined
  readonly request: Result.Result<AuthorizationRequest, LineError>
}

const toError = ({ at, code, help, message, pointer }: PolicyIssue.PolicyIssue): LineError => ({
  code,
  message,
  ...(help === undefined ? {} : { help }),
  ...(pointer === "" ? {} : { pointer }),
  ...(at === undefined ? {} : { column: at.column })
})

const pointerOf = (field: string): string => `/${field.replaceAll(".", "/")}`

/** Why the engine cannot read the request of a line. */
export const refusal = ({ field, help, message }: InvalidRequest, text: string): LineError => {
  const pointer = pointerOf(field)
  const at = JsonTree.locate(text, pointer)
  const issue = PolicyIssue.error("invalid-request", pointer, message, help)
  return toError(at === undefined ? issue : { ...issue, at })
}

const failed = (id: string | undefined, issues: ReadonlyArray<PolicyIssue.PolicyIssue>): ReadLine => ({
  id,
  request: Result.fail(toError(issues[0]!))
})

const idOf = (id: unknown, text: string): string | undefined =>
  typeof id === "string" ? JSON.stringify(id) : policyText(text, ["id"])?.trim()

const complete = (value: unknown, source: RequestText): Result.Result<AuthorizationRequest, LineError> => {
  const read = readRequest(value, source)
  if (Result.isFailure(read)) return Result.fail(toError(locate(source.text, read.failure)[0]!))
  return isComplete(read.success) ? Result.succeed(read.success) : Result.fail(toError(missing(read.success)[0]!))
}

const ofValue = (value: unknown, source: RequestText): Result.Result<AuthorizationRequest, LineError> => {
  const plain = plainRequest(value)
  return plain === undefined ? complete(value, source) : Result.succeed(plain)
}

const hasId = (value: unknown): value is { readonly id: unknown } =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "id")

/** The request of one line: what a request file holds, and an `id` of any kind. */
export const readLine = (source: RequestText): ReadLine => {
  const { text } = source
  const json = JsonText.read(text)
  const errors = json.issues.filter(PolicyIssue.isError)
  if (errors.length > 0) return failed(undefined, errors)
  if (!hasId(json.value)) return { id: undefined, request: ofValue(json.value, source) }
  const { id, ...rest } = json.value
  return { id: idOf(id, text), request: ofValue(rest, source) }
}
