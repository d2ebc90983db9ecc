import {
  Admits,
  type AuthorizationRequest,
  decide,
  type InvalidRequest,
  type Role,
  type World
} from "@countersign/engine"
import { Effect, Result } from "effect"
import type { Answer, AnswerCheck } from "../check/Answer.ts"
import { check } from "../check/check.ts"
import { verdictOf } from "../check/toPolicyType.ts"
import { candidates } from "../paths/candidates.ts"
import type { PathsQuestion } from "../paths/PathsQuestion.ts"
import { assuming, wanted } from "../paths/requests.ts"
import { assumed, first } from "../paths/Session.ts"
import type { Difference } from "./Difference.ts"
import { differences } from "./differences.ts"

type Verdict = Pick<AnswerCheck, "admits" | "decision" | "denied">

/** A role of the resource's account that the caller could assume: the call that assumes it, and what was asked for. */
export interface RoleBasedWay extends Verdict {
  readonly role: string
  readonly assume: Answer
  readonly goal: Answer
}

/**
 * The same need both ways: by a policy on the resource, and by a role in the resource's account. `decision`, `admits`
 * and `denied` are those of the first, which is the request as it was asked.
 */
export interface Comparison extends Verdict {
  readonly schemaVersion: 1
  readonly resourceBased: Answer
  /** Ways that allow come first; roles that the caller cannot assume are left out. */
  readonly roleBased: ReadonlyArray<RoleBasedWay>
  readonly differences: ReadonlyArray<Difference>
}

const most = 8

const questionOf = ({ principal, ...asked }: AuthorizationRequest): PathsQuestion => ({ from: principal, ...asked })

const possible = (world: World.World, question: PathsQuestion, { arn }: Role): boolean => {
  const admits = decide(world, assuming(first(question), arn, question))
  return Result.isSuccess(admits) && Admits.mayAllow(admits.success)
}

/** The roles of an account that the caller may be able to assume. */
const rolesOf = (world: World.World, question: PathsQuestion, account: string | null): ReadonlyArray<string> => {
  const roles = account === null ? {} : (world.accounts[account]?.roles ?? {})
  const there = new Set(Object.values(roles))
  return candidates(world, question.from)
    .filter((role) => there.has(role) && possible(world, question, role))
    .map(({ arn }) => arn)
}

const admitsOf = ({ admits }: Answer): Admits.Admits => admits.map(Admits.of).reduce((left, right) => left | right, 0)

const wayOver = Effect.fnUntraced(function* (world: World.World, request: AuthorizationRequest, role: string) {
  const question = questionOf(request)
  const caller = first(question)
  const assume = yield* check(world, assuming(caller, role, question))
  const goal = yield* check(world, { ...request, ...wanted(assumed(caller, role, question), question) })
  const admits = Admits.guardrail(admitsOf(assume), admitsOf(goal))
  return { role, assume, goal, ...verdictOf(admits), denied: !Admits.mayAllow(admits) } satisfies RoleBasedWay
})

const rank = ({ decision, denied }: RoleBasedWay): number => (decision === "Allow" ? 0 : denied ? 2 : 1)

/**
 * Decides a request as it is, and by way of each role of the resource's account that the caller could assume, and says
 * what it keeps and gives up either way.
 */
export const compareWays = Effect.fn("countersign.compareWays")(function* (
  world: World.World,
  request: AuthorizationRequest
): Effect.fn.Return<Comparison, InvalidRequest> {
  const resourceBased = yield* check(world, request)
  const roles = rolesOf(world, questionOf(request), resourceBased.trustingAccount.account)
  const ways = yield* Effect.forEach(roles, (role) => wayOver(world, request, role))
  const { admits, decision, denied } = resourceBased
  return {
    schemaVersion: 1,
    decision,
    admits,
    denied,
    resourceBased,
    roleBased: ways.toSorted((left, right) => rank(left) - rank(right)).slice(0, most),
    differences: differences(request, resourceBased)
  }
})
