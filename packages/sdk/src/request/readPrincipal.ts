import { type Policy, PolicyIssue, PolicyReader, type Principal, Spelling } from "@countersign/engine"
import { Result } from "effect"
import { decode } from "./decode.ts"
import { policyText } from "./policyText.ts"
import { type PrincipalType, principals, type WrittenSessionPolicies } from "./RequestShape.ts"

type Issues = ReadonlyArray<PolicyIssue.PolicyIssue>

/** The text that a request was read from. */
export interface RequestText {
  readonly file: string
  readonly text: string
}

const types = Object.keys(principals)

const isType = (type: unknown): type is PrincipalType => typeof type === "string" && Object.hasOwn(principals, type)

const typeOf = (value: unknown): Result.Result<PrincipalType, Issues> => {
  const type = typeof value === "object" && value !== null && "type" in value ? value.type : undefined
  if (isType(type)) return Result.succeed(type)
  if (typeof type !== "string") {
    const help = `a principal is an object with a type: ${types.join(", ")}`
    return Result.fail([PolicyIssue.error("principal", "/principal", "the principal has no `type`", help)])
  }
  const help = Spelling.didYouMean(type, types) ?? `known: ${types.join(", ")}`
  return Result.fail([PolicyIssue.error("principal", "/principal/type", `unknown principal type \`${type}\``, help)])
}

const readPolicy = (
  { document, name }: { readonly document: unknown; readonly name: string },
  index: number,
  { file, text }: RequestText
): Result.Result<Policy, Issues> => {
  const path = ["principal", "sessionPolicies", String(index), "document"]
  const own = policyText(text, path)
  const read = PolicyReader.fromJson(document, { policyType: "SESSION_POLICY" })
  if (read.document === undefined) {
    const errors = read.issues.filter(PolicyIssue.isError)
    return Result.fail(errors.map((issue) => ({ ...issue, pointer: `/${path.join("/")}${issue.pointer}` })))
  }
  const source = own === undefined ? {} : { source: { file, text: own } }
  return Result.succeed({ name, document: read.document, ...source })
}

const readPolicies = (
  written: WrittenSessionPolicies,
  source: RequestText
): Result.Result<"unknown" | ReadonlyArray<Policy>, Issues> => {
  if (written === "unknown") return Result.succeed(written)
  const read = written.map((policy, index) => readPolicy(policy, index, source))
  const issues = read.flatMap((one) => (Result.isFailure(one) ? one.failure : []))
  return issues.length > 0
    ? Result.fail(issues)
    : Result.succeed(read.flatMap((one) => (Result.isSuccess(one) ? [one.success] : [])))
}

/** A principal as a request file writes it, session policies read and validated. */
export const readPrincipal = (value: unknown, source: RequestText): Result.Result<Principal.Principal, Issues> =>
  Result.gen(function* () {
    const type = yield* typeOf(value)
    const written = yield* decode<(typeof principals)[PrincipalType]>(principals[type], value, "/principal")
    if (!("sessionPolicies" in written) || written.sessionPolicies === undefined) return written as Principal.Principal
    const sessionPolicies = yield* readPolicies(written.sessionPolicies, source)
    return { ...written, sessionPolicies }
  })
