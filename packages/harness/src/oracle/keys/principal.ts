import { known } from "../CannotSay.ts"
import { nameIn, tagsOf } from "../caller.ts"
import { organizationOf, pathOf } from "../organizationLevels.ts"
import type { Question } from "../Question.ts"
import { tagValue } from "../tags.ts"

type Value = string | undefined

const userId = ({ caller: { account, principal, role, user } }: Question): Value => {
  if (principal.type === "anonymous") return "anonymous"
  if (principal.type === "root") return account
  if (principal.type === "federated-user") return `${account}:${principal.name}`
  const id = known((role ?? user)?.uniqueId, "the unique id of the caller")
  return principal.type === "role-session" && id !== undefined ? `${id}:${principal.sessionName}` : id
}

const types: Readonly<Record<string, string>> = {
  root: "Account",
  user: "User",
  "user-session": "User",
  "role-session": "AssumedRole",
  "federated-user": "FederatedUser",
  anonymous: "Anonymous"
}

const isAwsService = ({ caller: { account, principal } }: Question): Value => {
  if (principal.type === "service") return "true"
  return account === undefined ? undefined : "false"
}

const organization = ({ caller: { account }, world }: Question) =>
  account === undefined ? undefined : organizationOf(world, account)

const organizationPath = (question: Question): Value => {
  const found = organization(question)
  return found === undefined ? undefined : pathOf(found, question.caller.account ?? "")
}

const mfa = ({ caller: { principal } }: Question): Value =>
  principal.type === "user-session" ? String(principal.mfa === true) : undefined

/**
 * What the caller settles; services, anonymous callers and logins lack the keys they cannot have.
 * @clause request.principal-keys
 */
const keys: Readonly<Record<string, (question: Question) => Value>> = {
  "aws:principalarn": ({ caller }) => caller.arn,
  "aws:principalaccount": ({ caller }) => (caller.principal.type === "anonymous" ? "anonymous" : caller.account),
  "aws:principalorgid": (question) => organization(question)?.id,
  "aws:principalorgpaths": organizationPath,
  "aws:principaltype": ({ caller }) => types[caller.principal.type],
  "aws:userid": userId,
  "aws:username": ({ caller: { principal } }) => ("arn" in principal ? nameIn(principal.arn) : undefined),
  "aws:principalisawsservice": isAwsService,
  "aws:principalservicename": ({ caller: { principal } }) =>
    principal.type === "service" ? principal.service : undefined,
  "aws:assumedroot": ({ caller: { principal } }) =>
    principal.type === "root" && principal.assumedRoot === true ? "true" : undefined,
  "aws:federatedprovider": ({ caller: { principal } }) =>
    principal.type === "role-session" ? principal.federatedProvider : undefined,
  "aws:multifactorauthpresent": mfa
}

const tagPrefix = "aws:principaltag/"

/** The value of a key of the caller, named in lower case. */
export const principalKey = (question: Question, key: string): Value =>
  key.startsWith(tagPrefix) ? tagValue(tagsOf(question.caller), key.slice(tagPrefix.length)) : keys[key]?.(question)
