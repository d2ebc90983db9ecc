import type { Principal, Tags } from "@countersign/engine"
import { defaultSessionName } from "../request/parsePrincipal.ts"
import type { PathsQuestion } from "./PathsQuestion.ts"

/** Somebody on the way: the principal, the source identity it carries, and whether it is still who asked. */
export interface Session {
  readonly principal: Principal.Principal
  readonly sourceIdentity: string | undefined
  readonly isFirst: boolean
}

const isSourceIdentity = (key: string): boolean => key.toLowerCase() === "aws:sourceidentity"

/** Who asks, with the source identity that the context says it carries. */
export const first = ({ context = {}, from }: PathsQuestion): Session => {
  const carried = Object.entries(context).find(([key]) => isSourceIdentity(key))?.[1]
  return { principal: from, sourceIdentity: typeof carried === "string" ? carried : carried?.[0], isFirst: true }
}

/** Tags that the session hands on to the roles it assumes. @clause sts.transitive-tags */
export const inherited = ({ principal }: Session): Tags => {
  if (principal.type !== "role-session") return {}
  const keys = new Set(principal.transitiveTagKeys?.map((key) => key.toLowerCase()))
  return Object.fromEntries(Object.entries(principal.sessionTags ?? {}).filter(([key]) => keys.has(key.toLowerCase())))
}

/** Tags that are passed anew: with the first call. */
export const passed = ({ isFirst }: Session, { sessionTags = {} }: PathsQuestion): Tags => (isFirst ? sessionTags : {})

const providers = ({ principal }: Session): { readonly federatedProvider?: string } =>
  principal.type === "saml" || principal.type === "web-identity" ? { federatedProvider: principal.provider } : {}

/** The session that assuming a role begins: source identity and transitive tags stay, all else is the role's. */
export const assumed = (session: Session, roleArn: string, question: PathsQuestion): Session => {
  const kept = inherited(session)
  const sessionTags = { ...kept, ...passed(session, question) }
  const transitive = session.isFirst ? (question.transitiveTagKeys ?? []) : []
  const principal: Principal.RoleSession = {
    type: "role-session",
    roleArn,
    sessionName: question.sessionName ?? defaultSessionName,
    ...(Object.keys(sessionTags).length === 0 ? {} : { sessionTags }),
    ...(Object.keys(kept).length + transitive.length === 0
      ? {}
      : { transitiveTagKeys: [...Object.keys(kept), ...transitive] }),
    ...providers(session)
  }
  return { principal, sourceIdentity: session.sourceIdentity ?? question.sourceIdentity, isFirst: false }
}

/** Sessions of the same name are one and the same to every policy. */
export const name = ({ isFirst, principal, sourceIdentity }: Session): string =>
  isFirst ? "" : JSON.stringify([principal, sourceIdentity])
