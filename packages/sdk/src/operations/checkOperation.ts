import {
  Admits,
  type AuthorizationRequest,
  type Considered,
  evaluate,
  type InvalidRequest,
  type World
} from "@countersign/engine"
import { Effect, Result } from "effect"
import type { Answer, AnswerCheck } from "../check/Answer.ts"
import type { AnswerPlan } from "../check/AnswerExplanation.ts"
import { check } from "../check/check.ts"
import { toPlan } from "../check/toExplanation.ts"
import { verdictOf } from "../check/toPolicyType.ts"
import { type ExpandedNeed, expandOperation, type OperationRequest } from "./expandOperation.ts"
import { en } from "../messages/en.ts"
import type { InvalidOperation } from "./InvalidOperation.ts"
import type { Purpose } from "./Purpose.ts"
import type { Given } from "./readParameters.ts"

/** One check of an operation with its proof: what it is for, and the AWS page that asks for it. */
export interface OperationCheck extends Answer {
  readonly purpose: Purpose
  /** The purpose in English. */
  readonly label: string
  readonly source: string
}

/** The answer to an operation: allowed only if every check is. `schemaVersion` is that of an answer. */
export interface OperationAnswer extends Pick<AnswerCheck, "admits" | "decision" | "denied"> {
  readonly schemaVersion: 1
  readonly operation: string
  readonly parameters: Given
  readonly checks: ReadonlyArray<OperationCheck>
  /** What has to change for all checks together; null where one check is all there is, or nothing can be done. */
  readonly plan: AnswerPlan | null
}

const ofAll = (checks: ReadonlyArray<OperationCheck>): Admits.Admits =>
  checks
    .map(({ admits }) => admits.map(Admits.of).reduce((left, right) => left | right, 0))
    .reduce(Admits.guardrail, Admits.allow)

const checkNeed = (world: World.World, { purpose, request, source }: ExpandedNeed) =>
  Effect.map(check(world, request), (answer): OperationCheck => ({
    ...answer,
    purpose,
    label: en.say[`purpose.${purpose}`]({}),
    source
  }))

const consideredIn = (world: World.World, request: AuthorizationRequest): ReadonlyArray<Considered> =>
  Result.match(evaluate(world, request), { onFailure: () => [], onSuccess: ({ considered }) => considered })

/** Decides everything that an operation needs, each check with its accounts. */
export const checkOperation = Effect.fn("countersign.checkOperation")(function* (
  world: World.World,
  operation: string,
  parameters: Given,
  asked: OperationRequest
): Effect.fn.Return<OperationAnswer, InvalidOperation | InvalidRequest> {
  const needs = yield* Effect.fromResult(expandOperation(operation, parameters, asked))
  const checks = yield* Effect.forEach(needs, (need) => checkNeed(world, need))
  const admits = ofAll(checks)
  const denied = !Admits.mayAllow(admits)
  const plan = denied ? toPlan(needs.flatMap(({ request }) => consideredIn(world, request))) : null
  return { schemaVersion: 1, operation, parameters, ...verdictOf(admits), denied, checks, plan }
})
