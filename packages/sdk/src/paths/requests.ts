import type { AuthorizationRequest, Principal } from "@countersign/engine"
import { defaultSessionName } from "../request/parsePrincipal.ts"
import type { PathsQuestion } from "./PathsQuestion.ts"
import { inherited, passed, type Session } from "./Session.ts"

type Context = NonNullable<AuthorizationRequest["context"]>

const ofTheCaller =
  /^aws:(?:principal|userid|username|multifactorauth|tokenissuetime|federatedprovider|sourceidentity)/i

/**
 * The keys of the question that hold for a session: those that tell of the caller end with it. The session of an
 * assumed role tells nothing of the caller's multi-factor authentication.
 */
const given = ({ isFirst }: Session, { context = {} }: PathsQuestion): Context =>
  isFirst ? context : Object.fromEntries(Object.entries(context).filter(([key]) => !ofTheCaller.test(key)))

const carried = ({ sourceIdentity }: Session): Context =>
  sourceIdentity === undefined ? {} : { "aws:SourceIdentity": sourceIdentity }

const actions: Readonly<Partial<Record<Principal.Principal["type"], string>>> = {
  saml: "sts:AssumeRoleWithSAML",
  "web-identity": "sts:AssumeRoleWithWebIdentity"
}

const tagKeys = (session: Session, question: PathsQuestion): Context => {
  const tags = Object.entries(passed(session, question))
  if (tags.length === 0) return {}
  const transitive = question.transitiveTagKeys ?? []
  return {
    ...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
    "aws:TagKeys": tags.map(([key]) => key),
    ...(transitive.length === 0 ? {} : { "sts:TransitiveTagKeys": transitive })
  }
}

// AWS's pages do not say whether inherited tags are among those of the request.
const openKeys = (session: Session, question: PathsQuestion): ReadonlyArray<string> => {
  const keys = Object.keys(inherited(session))
  if (keys.length === 0) return []
  const own = Object.keys(passed(session, question)).length === 0 ? ["aws:TagKeys", "sts:TransitiveTagKeys"] : []
  return [...keys.map((key) => `aws:RequestTag/${key}`), ...own]
}

const unknownKeys = (
  { unknownKeys: asked }: PathsQuestion,
  open: ReadonlyArray<string>
): Pick<AuthorizationRequest, "unknownKeys"> => {
  if (asked === "all") return { unknownKeys: "all" }
  const keys = [...(asked ?? []), ...open]
  return keys.length === 0 ? {} : { unknownKeys: keys }
}

/**
 * The call by which a session assumes a role, with the further checks that tags and a source identity need on both
 * sides, whether they are passed anew or carried along.
 */
export const assuming = (session: Session, role: string, question: PathsQuestion): AuthorizationRequest => {
  const { externalId, sessionName = defaultSessionName } = question
  const identity = session.sourceIdentity ?? question.sourceIdentity
  const tags = { ...inherited(session), ...passed(session, question) }
  const further = [
    ...(Object.keys(tags).length === 0 ? [] : ["sts:TagSession"]),
    ...(identity === undefined ? [] : ["sts:SetSourceIdentity"])
  ]
  return {
    principal: session.principal,
    action: actions[session.principal.type] ?? "sts:AssumeRole",
    resource: role,
    context: {
      ...given(session, question),
      ...carried(session),
      ...tagKeys(session, question),
      "sts:RoleSessionName": sessionName,
      ...(externalId === undefined ? {} : { "sts:ExternalId": externalId }),
      ...(identity === undefined ? {} : { "sts:SourceIdentity": identity })
    },
    ...unknownKeys(question, openKeys(session, question)),
    ...(further.length === 0 ? {} : { additionalChecks: further.map((action) => ({ action, resource: role })) })
  }
}

/** What was asked for in the first place, by a session on the way. */
export const wanted = (session: Session, question: PathsQuestion): AuthorizationRequest => ({
  principal: session.principal,
  action: question.action,
  resource: question.resource,
  ...(question.resourceAccount === undefined ? {} : { resourceAccount: question.resourceAccount }),
  context: { ...given(session, question), ...carried(session) },
  ...unknownKeys(question, [])
})
