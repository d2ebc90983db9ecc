import { AccountId, Arn, type Organization, type Principal, type World } from "@countersign/engine"
import { covers, wildcards } from "../oracle/pattern.ts"
import { callerAccount } from "../scenario/parties.ts"

/** Who a text selects: everyone, an account, an organization, or the principals that have a name like it. */
export type PrincipalSelector =
  | { readonly kind: "everyone" }
  | { readonly kind: "account"; readonly account: string }
  | { readonly kind: "organization"; readonly organization: string }
  | { readonly kind: "name"; readonly pattern: string }

/** What a selector of principals may be. */
export const forms = `one of
    *                                                     everyone
    111111111111                                          every principal of the account
    o-exampleorgid                                        every principal of the organization's accounts
    arn:aws:iam::111111111111:user/Name                   the user, in any session; \`*\` and \`?\` may stand in ARNs
    arn:aws:iam::111111111111:role/Name                   every session of the role
    arn:aws:sts::111111111111:assumed-role/Name/Session   one session
    arn:aws:iam::111111111111:root                        the root user alone
    arn:aws:iam::111111111111:saml-provider/Name          logins of the provider
    sns.amazonaws.com                                     the service
    anonymous                                             whoever does not sign`

const service = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/

const named =
  /^arn:[^:]+:(?:iam::[^:]+:(?:root|(?:user|role|saml-provider|oidc-provider)\/.+)|sts::[^:]+:(?:assumed-role|federated-user)\/.+)$/

/** The selector of a text; `undefined` where it has none of the forms. */
export const parse = (text: string): PrincipalSelector | undefined => {
  if (text === "*") return { kind: "everyone" }
  if (AccountId.is(text)) return { kind: "account", account: text }
  if (/^o-[a-z0-9]+$/.test(text)) return { kind: "organization", organization: text }
  return text === "anonymous" || service.test(text) || named.test(text) ? { kind: "name", pattern: text } : undefined
}

const sessionArn = (arn: string, kind: string, name: string): string => {
  const { account = "", partition = "aws" } = Arn.parse(arn) ?? {}
  return `arn:${partition}:sts::${account}:${kind}/${name}`
}

/** The names that select a principal. A session of a user from `GetFederationToken` is the user's as well. */
const namesOf = (principal: Principal.Principal): ReadonlyArray<string> => {
  switch (principal.type) {
    case "user":
    case "user-session":
      return [principal.arn]
    case "role-session": {
      const role = principal.roleArn.slice(principal.roleArn.lastIndexOf("/") + 1)
      return [principal.roleArn, sessionArn(principal.roleArn, "assumed-role", `${role}/${principal.sessionName}`)]
    }
    case "federated-user":
      return [principal.federatedBy, sessionArn(principal.federatedBy, "federated-user", principal.name)]
    case "root":
      return [`arn:aws:iam::${principal.account}:root`]
    case "service":
      return [principal.service]
    case "anonymous":
      return ["anonymous"]
    case "saml":
    case "web-identity":
      return [principal.provider]
  }
}

const isIn = ({ managementAccountId, nodes }: Organization, account: string): boolean =>
  managementAccountId === account || nodes.some(({ id, type }) => type === "account" && id === account)

/** Whether a selector selects a principal, in a world that knows the organizations. */
export const selects = (world: World.World, selector: PrincipalSelector, principal: Principal.Principal): boolean => {
  const account = callerAccount(principal)
  switch (selector.kind) {
    case "everyone":
      return true
    case "account":
      return account === selector.account
    case "organization":
      return (
        account !== undefined &&
        world.organizations.some((one) => one.id === selector.organization && isIn(one, account))
      )
    case "name":
      return namesOf(principal).some((name) => covers(wildcards(selector.pattern), name))
  }
}
