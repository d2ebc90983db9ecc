import type { Fact } from "../aws/Fact.ts"
import type { Tags } from "../aws/Tags.ts"
import type { Policy } from "../policy/Policy.ts"

/** Policies passed when the session was made; absent where none were. */
interface WithSession {
  readonly sessionPolicies?: Fact<ReadonlyArray<Policy>>
  readonly sessionTags?: Tags
}

export interface User {
  readonly type: "user"
  readonly arn: string
}

/** A user's session from `GetSessionToken`, with or without multi-factor authentication. */
export interface UserSession {
  readonly type: "user-session"
  readonly arn: string
  readonly mfa?: boolean
}

/**
 * A session of a role, however it was assumed. `federatedProvider` is the SAML or OIDC provider of a session
 * that a login outside AWS began.
 */
export interface RoleSession extends WithSession {
  readonly type: "role-session"
  readonly roleArn: string
  readonly sessionName: string
  readonly federatedProvider?: string
  /** Keys of the session tags that go along when this session assumes a further role. */
  readonly transitiveTagKeys?: ReadonlyArray<string>
}

/** A session from `GetFederationToken`; `federatedBy` is the ARN of the IAM user or root user who asked for it. */
export interface FederatedUser extends WithSession {
  readonly type: "federated-user"
  readonly name: string
  readonly federatedBy: string
}

/** The root user; `assumedRoot` marks a session from `AssumeRoot`, which a task policy limits. */
export interface RootUser {
  readonly type: "root"
  readonly account: string
  readonly assumedRoot?: boolean
  readonly sessionPolicies?: Fact<ReadonlyArray<Policy>>
}

/** An AWS service calling as itself, named as policies name it: `sns.amazonaws.com`. */
export interface Service {
  readonly type: "service"
  readonly service: string
}

export interface Anonymous {
  readonly type: "anonymous"
}

/** A login at a SAML or OIDC provider, before it has assumed a role. */
export interface ExternalLogin {
  readonly type: "saml" | "web-identity"
  readonly provider: string
}

/**
 * Who makes the request.
 * @clause principal.kinds
 */
export type Principal =
  | User
  | UserSession
  | RoleSession
  | FederatedUser
  | RootUser
  | Service
  | Anonymous
  | ExternalLogin
