import { type AuthorizationRequest, type Principal, Spelling } from "@countersign/engine"
import { Result } from "effect"
import type { PartialRequest } from "../request/parseRequestFile.ts"
import { contextOf } from "./contextOf.ts"
import { InvalidOperation } from "./InvalidOperation.ts"
import type { Need, Operation } from "./Operation.ts"
import type { Purpose } from "./Purpose.ts"
import { operations } from "./operations.ts"
import { type Given, readParameters } from "./readParameters.ts"
import { fill } from "./template.ts"

/** One check of an operation: what it is for, where AWS says so, and the request to be decided. */
export interface ExpandedNeed {
  readonly purpose: Purpose
  readonly source: string
  readonly request: AuthorizationRequest
}

/** What an operation is asked with: the caller, and what else is known of the request. */
export type OperationRequest = Pick<PartialRequest, "context" | "principal" | "unknownKeys" | "viaVpcEndpoint">

const find = (name: string): Result.Result<Operation, InvalidOperation> => {
  const found = operations.find((operation) => operation.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return Result.succeed(found)
  const names = operations.map((operation) => operation.name)
  const help = Spelling.didYouMean(name, names) ?? `known operations: ${names.join(", ")}`
  return Result.fail(new InvalidOperation({ message: `unknown operation \`${name}\``, help }))
}

const isMade =
  (given: Given) =>
  ({ unless, when = [] }: Need): boolean =>
    when.every((name) => Object.hasOwn(given, name)) && (unless === undefined || !Object.hasOwn(given, unless))

const callerMissing = ({ name }: Operation) =>
  new InvalidOperation({ message: `${name} needs a principal`, help: "name who calls" })

const principalOf = (
  { by }: Need,
  given: Given,
  caller: Principal.Principal | undefined
): Principal.Principal | undefined => {
  if (by === "caller") return caller
  if ("service" in by) return { type: "service", service: by.service }
  return { type: "role-session", roleArn: given[by.role] ?? "", sessionName: "s3-replication" }
}

const requestOf = (need: Need, given: Given, principal: Principal.Principal, asked: OperationRequest) => {
  // Only the caller's own call passes the endpoint: a service calls on from where it stands.
  const direct = need.by === "caller" && need.via === undefined
  return {
    principal,
    action: need.action,
    resource: fill(need.on, given) ?? need.on,
    ...contextOf(need, given, principal, asked),
    ...(direct && asked.viaVpcEndpoint !== undefined ? { viaVpcEndpoint: asked.viaVpcEndpoint } : {})
  }
}

/**
 * The requests that an operation needs, in the order in which AWS makes them: all must be allowed. A parameter that is
 * missing, unknown or malformed fails, with all that the operation takes.
 */
export const expandOperation = (
  name: string,
  parameters: Given,
  asked: OperationRequest
): Result.Result<ReadonlyArray<ExpandedNeed>, InvalidOperation> =>
  Result.gen(function* () {
    const operation = yield* find(name)
    const given = yield* readParameters(operation, parameters)
    const expanded: Array<ExpandedNeed> = []
    for (const need of operation.needs.filter(isMade(given))) {
      const principal = principalOf(need, given, asked.principal)
      if (principal === undefined) return yield* Result.fail(callerMissing(operation))
      expanded.push({ purpose: need.purpose, source: need.source, request: requestOf(need, given, principal, asked) })
    }
    return expanded
  })
