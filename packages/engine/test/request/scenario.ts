import * as ActionName from "../../src/aws/ActionName.ts"
import type { AccountId } from "../../src/aws/AccountId.ts"
import * as Arn from "../../src/aws/Arn.ts"
import type { ContextValues } from "../../src/request/AuthorizationRequest.ts"
import type { Caller, Membership } from "../../src/request/Caller.ts"
import type { Principal } from "../../src/request/Principal.ts"
import * as RequestContext from "../../src/request/RequestContext.ts"
import type { Endpoint, Target } from "../../src/request/Target.ts"

export const accountId = (digits: string): AccountId => digits as AccountId

export const account = accountId("111122223333")

/** One principal of each kind, all of account 111122223333 where the kind has an account. */
export const principals = {
  user: { type: "user", arn: "arn:aws:iam::111122223333:user/team/Ana" },
  userSession: { type: "user-session", arn: "arn:aws:iam::111122223333:user/team/Ana", mfa: true },
  roleSession: { type: "role-session", roleArn: "arn:aws:iam::111122223333:role/team/Demo", sessionName: "s1" },
  federatedUser: { type: "federated-user", name: "Fay", federatedBy: "arn:aws:iam::111122223333:user/team/Ana" },
  federatedByRoot: { type: "federated-user", name: "Fay", federatedBy: "arn:aws:iam::111122223333:root" },
  root: { type: "root", account: "111122223333" },
  service: { type: "service", service: "sns.amazonaws.com" },
  anonymous: { type: "anonymous" },
  saml: { type: "saml", provider: "arn:aws:iam::111122223333:saml-provider/Corp" },
  webIdentity: { type: "web-identity", provider: "accounts.google.com" }
} as const satisfies Readonly<Record<string, Principal>>

export type PrincipalName = keyof typeof principals

const withoutAccount: ReadonlySet<string> = new Set(["service", "anonymous", "saml", "web-identity"])

const uniqueIds: Readonly<Record<string, string>> = {
  user: "AIDAANA",
  "user-session": "AIDAANA",
  "federated-user": "AIDAANA",
  "role-session": "AROADEMO"
}

export const callerOf = (principal: Principal, change: Partial<Caller> = {}): Caller => {
  const own = !withoutAccount.has(principal.type)
  return {
    principal,
    account: own ? account : undefined,
    partition: own ? "aws" : undefined,
    uniqueId: uniqueIds[principal.type],
    tags: {},
    membership: "none",
    canonicalUserId: undefined,
    hasBoundary: false,
    serviceLinked: false,
    ...change
  }
}

export const targetOf = (resource: string, change: Partial<Target> = {}): Target => ({
  resource,
  arn: Arn.parse(resource),
  owner: account,
  membership: "none",
  tags: {},
  serviceLinkedRole: false,
  ...change
})

interface Scenario {
  readonly action?: string
  readonly caller?: Caller
  readonly context?: Readonly<Record<string, ContextValues>>
  readonly endpoint?: Endpoint
  readonly resource?: string
  readonly source?: (account: string) => Membership
  readonly target?: Target
  readonly unknownKeys?: "all" | ReadonlyArray<string>
}

/** A request of the user Ana to read an object, but for what the scenario changes. */
export const contextOf = (scenario: Scenario = {}): RequestContext.RequestContext =>
  RequestContext.make(
    {
      ...(scenario.context === undefined ? {} : { context: scenario.context }),
      ...(scenario.unknownKeys === undefined ? {} : { unknownKeys: scenario.unknownKeys })
    },
    {
      action: ActionName.parse(scenario.action ?? "s3:GetObject")!,
      caller: scenario.caller ?? callerOf(principals.user),
      endpoint: scenario.endpoint,
      source: scenario.source ?? (() => "none"),
      isCarried: () => false,
      target: scenario.target ?? targetOf(scenario.resource ?? "arn:aws:s3:::bucket/key")
    }
  )
