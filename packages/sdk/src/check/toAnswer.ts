import { Admits, type Authorization, type AuthorizationRequest, MissingFact } from "@countersign/engine"
import { printRequest } from "../request/printRequest.ts"
import type { Answer, AnswerCheckRequest } from "./Answer.ts"
import { describeMissing } from "./describeMissing.ts"
import { toCheck } from "./toCheck.ts"
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

/** An authorization as versioned plain data. */
export const toAnswer = (
  request: AuthorizationRequest,
  authorization: Authorization,
  assumedAbsent: ReadonlyArray<string>
): Answer => {
  const requests = checkRequests(request)
  const checks = authorization.checks.map((evaluation, index) => toCheck(evaluation, requests[index]!))
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
    notes: [...new Set(checks.flatMap(({ notes }) => notes))]
  }
}
