import { Admits, type Authorization, type AuthorizationRequest, MissingFact, Note } from "@countersign/engine"
import { printRequest } from "../request/printRequest.ts"
import type { Answer, AnswerCheck, AnswerCheckRequest } from "./Answer.ts"
import type { AnswerExplanation } from "./AnswerExplanation.ts"
import { describeNote } from "./describeRemark.ts"
import { describeMissing } from "./describeMissing.ts"
import { toCheck } from "./toCheck.ts"
import { toPlan } from "./toExplanation.ts"
import { verdictOf } from "./toPolicyType.ts"

const checkRequests = (request: AuthorizationRequest): ReadonlyArray<AnswerCheckRequest> =>
  [request, ...(request.additionalChecks ?? [])].map(({ action, resource, resourceAccount }) => ({
    action,
    resource,
    resourceAccount: resourceAccount ?? null
  }))

/** What no other check makes settled: the missing facts of all checks that keep the whole open. */
const missing = ({ admits, checks }: Authorization): ReadonlyArray<MissingFact.MissingFact> =>
  Admits.verdict(admits) === "Undetermined" ? MissingFact.distinct(checks.flatMap((check) => check.missing)) : []

const firstOf = <A>(values: ReadonlyArray<A | null>): A | null => values.find((value) => value !== null) ?? null

/** What the checks have to say together: a call needs all of them. */
const explanation = (checks: ReadonlyArray<AnswerCheck>): AnswerExplanation => ({
  blockers: checks.flatMap(({ blockers }) => blockers),
  remedies: checks.flatMap(({ remedies }) => remedies),
  meant: checks.flatMap((check) => check.meant),
  cannotBeGranted: firstOf(checks.map(({ cannotBeGranted }) => cannotBeGranted)),
  awsMessage: firstOf(checks.map(({ awsMessage }) => awsMessage)),
  ask: firstOf(checks.map(({ ask }) => ask))
})

/** An authorization as versioned plain data. */
export const toAnswer = (
  request: AuthorizationRequest,
  authorization: Authorization,
  assumedAbsent: ReadonlyArray<string>
): Answer => {
  const requests = checkRequests(request)
  const checks = authorization.checks.map((evaluation, index) =>
    toCheck(evaluation, authorization.considered[index]!, requests[index]!)
  )
  const main = checks[0]!
  return {
    schemaVersion: 1,
    ...verdictOf(authorization.admits),
    denied: !Admits.mayAllow(authorization.admits),
    mode: main.mode,
    request: printRequest(request),
    trustedAccount: main.trustedAccount,
    trustingAccount: main.trustingAccount,
    vpcEndpoint: main.vpcEndpoint,
    determining: main.determining,
    missing: missing(authorization).map(describeMissing),
    assumedAbsent,
    checks,
    plan: Admits.mayAllow(authorization.admits) ? null : toPlan(authorization.considered),
    notes: Note.distinct(authorization.checks.flatMap(({ notes }) => notes)).map(describeNote),
    ...explanation(checks)
  }
}
