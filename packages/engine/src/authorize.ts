import { Context, Effect, References, Result } from "effect"
import {
  decidePrepared as decideCheck,
  prepare as prepareCheck,
  type Prepared as PreparedCheck
} from "./evaluate/decide.ts"
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

const furtherChecks = ({ additionalChecks, principal, viaVpcEndpoint }: AuthorizationRequest): ReadonlyArray<Check> => {
  if (additionalChecks === undefined) return none
  const shared = { principal, ...(viaVpcEndpoint === undefined ? {} : { viaVpcEndpoint }) }
  return additionalChecks.map((check) => ({ ...shared, ...check }))
}

const none: ReadonlyArray<Check> = []

const repeatedKey = (context: NonNullable<AuthorizationRequest["context"]>): string | undefined => {
  const keys = Object.keys(context)
  if (keys.length < 2) return undefined
  const seen = new Set<string>()
  return keys.find((key) => seen.size === seen.add(RequestContext.folded(key)).size)
}

/** Why the request cannot be read: AWS compares the names of context keys without regard to case. */
const unreadable = ({ context }: AuthorizationRequest): InvalidRequest | undefined => {
  const repeated = context === undefined ? undefined : repeatedKey(context)
  if (repeated === undefined) return undefined
  const message = `\`${repeated}\` differs from another context key only in case`
  return new InvalidRequest({ field: "context", message, help: "keep one of them" })
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

type Authorize<R> = (request: AuthorizationRequest) => Effect.Effect<Authorization, InvalidRequest, R>

type Gather = (check: Check) => Effect.Effect<AppliedPolicies, InvalidRequest>

const authorizeBy =
  (gather: Gather): Authorize<never> =>
  (request) => {
    const refused = unreadable(request)
    if (refused !== undefined) return Effect.fail(refused)
    const further = furtherChecks(request)
    if (further.length === 0) {
      return Effect.mapEager(gather(request), (applied) => together(consider(request, applied), []))
    }
    const evaluateOne = (check: Check) => Effect.map(gather(check), (applied) => consider(request, applied))
    return Effect.flatMap(evaluateOne(request), (first) =>
      Effect.map(Effect.forEach(further, evaluateOne), (rest) => together(first, rest))
    )
  }

const traced = Effect.fn("countersign.authorize")((gather: Gather, request: AuthorizationRequest) =>
  authorizeBy((check) => Effect.withSpan(gather(check), "countersign.gather"))(request)
)

/**
 * Decides a request and proves the decision, with the policies that the `PolicySource` finds. Where tracing is off
 * (`References.TracerEnabled` in the layer of a runtime, or `Effect.withTracerEnabled` for one call) no span is made.
 */
export const authorize: Authorize<PolicySource.PolicySource> = (request) =>
  Effect.contextWith((context: Context.Context<PolicySource.PolicySource>) => {
    const { appliedPolicies } = Context.get(context, PolicySource.PolicySource)
    return Context.get(context, References.TracerEnabled)
      ? traced(appliedPolicies, request)
      : authorizeBy(appliedPolicies)(request)
  })

/** The same against a world at hand, without Effects: the answer, or why the request cannot be read. */
export const evaluate = (world: World, request: AuthorizationRequest): Result.Result<Authorization, InvalidRequest> =>
  Result.map(select(world, request), ([first, ...rest]) =>
    together(
      consider(request, first),
      rest.map((applied) => consider(request, applied))
    )
  )

type Selected = readonly [AppliedPolicies, ...ReadonlyArray<AppliedPolicies>]

/** The policies for every check of the request, the main one first. */
const select = (world: World, request: AuthorizationRequest): Result.Result<Selected, InvalidRequest> => {
  const refused = unreadable(request)
  if (refused !== undefined) return Result.fail(refused)
  const main = selectPolicies(world, request)
  if (Result.isFailure(main)) return Result.fail(main.failure)
  const selected: [AppliedPolicies, ...Array<AppliedPolicies>] = [main.success]
  for (const check of furtherChecks(request)) {
    const applied = selectPolicies(world, check)
    if (Result.isFailure(applied)) return Result.fail(applied.failure)
    selected.push(applied.success)
  }
  return Result.succeed(selected)
}

/** A request read against a world: everything that is settled before a condition is looked at. */
export interface Prepared {
  readonly checks: ReadonlyArray<PreparedCheck>
}

/**
 * Reads a request and makes the policies that take part ready, once for as many decisions as one likes; or why it
 * cannot be read.
 */
export const prepare = (world: World, request: AuthorizationRequest): Result.Result<Prepared, InvalidRequest> =>
  Result.map(select(world, request), (selected) => ({
    checks: selected.map((applied) => prepareCheck(applied, contextOf(request, applied)))
  }))

/** The decisions that a prepared request admits. */
export const decidePrepared = ({ checks }: Prepared): Admits.Admits => {
  let admits = Admits.allow
  for (const check of checks) admits = Admits.guardrail(admits, decideCheck(check))
  return admits
}

/** A request that needs one check. */
const decideOne = (world: World, request: AuthorizationRequest): Result.Result<Admits.Admits, InvalidRequest> => {
  const refused = unreadable(request)
  if (refused !== undefined) return Result.fail(refused)
  const found = selectPolicies(world, request)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const applied = found.success
  return Result.succeed(decideCheck(prepareCheck(applied, contextOf(request, applied))))
}

/** The decisions a request admits, without a proof: for hot paths. Always those of `evaluate`. */
export const decide = (world: World, request: AuthorizationRequest): Result.Result<Admits.Admits, InvalidRequest> =>
  request.additionalChecks === undefined
    ? decideOne(world, request)
    : Result.map(prepare(world, request), decidePrepared)
