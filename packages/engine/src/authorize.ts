import { Effect, Result } from "effect"
import { decide as decideCheck } from "./evaluate/decide.ts"
import { evaluate as evaluateCheck } from "./evaluate/evaluate.ts"
import type { AuthorizationRequest } from "./request/AuthorizationRequest.ts"
import { InvalidRequest } from "./request/InvalidRequest.ts"
import * as RequestContext from "./request/RequestContext.ts"
import * as PolicySource from "./source/PolicySource.ts"
import * as Admits from "./verdict/Admits.ts"
import type { Evaluation } from "./verdict/Evaluation.ts"
import type { AppliedPolicies } from "./world/AppliedPolicies.ts"
import { type Check, selectPolicies } from "./world/selectPolicies.ts"
import type { World } from "./world/World.ts"

/**
 * The answer to a request: the evaluation of each check it needs, the main one first, and the decisions that remain
 * for all of them together. A request is allowed only if every check is.
 * @clause request.additional-checks
 */
export interface Authorization {
  readonly admits: Admits.Admits
  readonly checks: readonly [Evaluation, ...ReadonlyArray<Evaluation>]
  /** What each check was decided from, in the same order. */
  readonly considered: ReadonlyArray<Considered>
}

/** The policies and the context of one check. */
export interface Considered {
  readonly applied: AppliedPolicies
  readonly context: RequestContext.RequestContext
}

/** A check, and what it was decided from. */
type Decided = readonly [Evaluation, Considered]

const consider = (request: AuthorizationRequest, applied: AppliedPolicies): Decided => {
  const context = contextOf(request, applied)
  return [evaluateCheck(applied, context), { applied, context }]
}

const checksOf = (request: AuthorizationRequest): readonly [Check, ...ReadonlyArray<Check>] => {
  const { additionalChecks = [], principal, viaVpcEndpoint } = request
  const shared = { principal, ...(viaVpcEndpoint === undefined ? {} : { viaVpcEndpoint }) }
  const main: Check = {
    ...shared,
    action: request.action,
    resource: request.resource,
    ...(request.resourceAccount === undefined ? {} : { resourceAccount: request.resourceAccount })
  }
  return [main, ...additionalChecks.map((check) => ({ ...shared, ...check }))]
}

const repeatedKey = (keys: ReadonlyArray<string>): string | undefined => {
  const seen = new Set<string>()
  return keys.find((key) => seen.size === seen.add(key.toLowerCase()).size)
}

/** A request whose context keys can be told apart: AWS compares their names without regard to case. */
const readable = (request: AuthorizationRequest): Result.Result<AuthorizationRequest, InvalidRequest> => {
  const repeated = repeatedKey(Object.keys(request.context ?? {}))
  if (repeated === undefined) return Result.succeed(request)
  const message = `\`${repeated}\` differs from another context key only in case`
  return Result.fail(new InvalidRequest({ field: "context", message, help: "keep one of them" }))
}

const contextOf = (request: AuthorizationRequest, applied: AppliedPolicies): RequestContext.RequestContext =>
  RequestContext.make(request, applied)

const together = (first: Decided, rest: ReadonlyArray<Decided>): Authorization => {
  const checks = [first[0], ...rest.map(([evaluation]) => evaluation)] as const
  return {
    checks,
    considered: [first, ...rest].map(([, considered]) => considered),
    admits: checks.map(({ admits }) => admits).reduce(Admits.guardrail)
  }
}

/**
 * Decides a request and proves the decision, with the policies that the `PolicySource` finds.
 */
export const authorize = Effect.fn("countersign.authorize")(function* (
  request: AuthorizationRequest
): Effect.fn.Return<Authorization, InvalidRequest, PolicySource.PolicySource> {
  yield* Effect.fromResult(readable(request))
  const source = yield* PolicySource.PolicySource
  const [main, ...others] = checksOf(request)
  const evaluateOne = (check: Check) =>
    source.appliedPolicies(check).pipe(
      Effect.withSpan("countersign.gather"),
      Effect.map((applied) => consider(request, applied))
    )
  const first = yield* evaluateOne(main)
  return together(first, yield* Effect.forEach(others, evaluateOne))
})

/** The same against a world at hand, without Effects: the answer, or why the request cannot be read. */
export const evaluate = (world: World, request: AuthorizationRequest): Result.Result<Authorization, InvalidRequest> => {
  const evaluateOne = (check: Check): Result.Result<Decided, InvalidRequest> =>
    Result.map(selectPolicies(world, check), (applied) => consider(request, applied))
  const [main, ...others] = checksOf(request)
  return Result.gen(function* () {
    yield* readable(request)
    const first = yield* evaluateOne(main)
    const rest: Array<Decided> = []
    for (const check of others) rest.push(yield* evaluateOne(check))
    return together(first, rest)
  })
}

/** A request read against a world: for each check the policies found for it and what they see, the main one first. */
export type Prepared = readonly [Considered, ...ReadonlyArray<Considered>]

const prepareOne = (
  world: World,
  request: AuthorizationRequest,
  check: Check
): Result.Result<Considered, InvalidRequest> =>
  Result.map(selectPolicies(world, check), (applied) => ({ applied, context: contextOf(request, applied) }))

/** Reads a request and finds the policies that take part, once for every decision on it; or why it cannot be read. */
export const prepare = (world: World, request: AuthorizationRequest): Result.Result<Prepared, InvalidRequest> => {
  const read = readable(request)
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const prepared: Array<Considered> = []
  for (const check of checksOf(request)) {
    const one = prepareOne(world, request, check)
    if (Result.isFailure(one)) return Result.fail(one.failure)
    prepared.push(one.success)
  }
  return Result.succeed(prepared as unknown as Prepared)
}

/** The decisions that a prepared request admits: nothing but the reading of policies is left to do. */
export const decidePrepared = (prepared: Prepared): Admits.Admits => {
  let admits = Admits.allow
  for (const { applied, context } of prepared) admits = Admits.guardrail(admits, decideCheck(applied, context))
  return admits
}

/** The decisions a request admits, without a proof: for hot paths. Always those of `evaluate`. */
export const decide = (world: World, request: AuthorizationRequest): Result.Result<Admits.Admits, InvalidRequest> =>
  Result.map(prepare(world, request), decidePrepared)
