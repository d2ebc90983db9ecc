import { parsePrincipal, type Policy, PolicyIssue, PolicyReader, type Principal, type World } from "@countersign/sdk"
import { Effect, type FileSystem, Result } from "effect"
import { complain, type Complaint } from "../exit/Complaint.ts"
import { complaintAbout, readText } from "../files.ts"

const readSessionPolicy = Effect.fnUntraced(function* (
  file: string
): Effect.fn.Return<Policy, Complaint, FileSystem.FileSystem> {
  const text = yield* readText(file)
  const { document, issues } = PolicyReader.read(text, { policyType: "SESSION_POLICY" })
  return document === undefined
    ? yield* complaintAbout(file, issues.filter(PolicyIssue.isError))
    : { name: file, document, source: { file, text } }
})

/** What the flags about a session add to a principal. */
export interface SessionFlags {
  readonly sessionName: string | undefined
  readonly sessionPolicy: ReadonlyArray<string>
}

const known = (policies: "unknown" | ReadonlyArray<Policy> | undefined): ReadonlyArray<Policy> =>
  policies === undefined || policies === "unknown" ? [] : policies

/** A principal with the session that the flags describe; refused where it has none. */
export const withSession = Effect.fnUntraced(function* (
  principal: Principal.Principal,
  { sessionName, sessionPolicy }: SessionFlags
): Effect.fn.Return<Principal.Principal, Complaint, FileSystem.FileSystem> {
  if (sessionName === undefined && sessionPolicy.length === 0) return principal
  if (principal.type !== "role-session") {
    const flag = sessionName === undefined ? "--session-policy" : "--session-name"
    return yield* complain(`${flag} needs a role as principal`, "other sessions are written in a file for --request")
  }
  const policies = yield* Effect.forEach(sessionPolicy, readSessionPolicy)
  return {
    ...principal,
    ...(sessionName === undefined ? {} : { sessionName }),
    ...(policies.length === 0 ? {} : { sessionPolicies: [...known(principal.sessionPolicies), ...policies] })
  }
})

/** The principal that a flag names. */
export const principalOf = (text: string, world: World.World): Result.Result<Principal.Principal, Complaint> =>
  Result.mapError(parsePrincipal(text, world), ({ help, message }) => complain(`${message} (--principal)`, help))
