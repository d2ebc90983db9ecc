import { type Account, type Policy, type Principal, type Role, type World } from "@countersign/engine"
import { type InvalidPrincipal, parsePrincipal } from "@countersign/sdk"
import { Result } from "effect"
import { actionApplies } from "../oracle/actionElement.ts"
import type { Mentions } from "./Mentions.ts"
import { roleNames, userNames } from "./names.ts"
import { allowEverything, partitionOf } from "./outsiders.ts"

const tagSession = { text: "sts:TagSession", service: "sts", operation: "tagsession" }

const letsTag = ({ document }: Policy): boolean =>
  document.statements.some(({ action, effect }) => effect === "Allow" && actionApplies(action, tagSession))

/** Whether somebody may begin sessions of the role with tags of their own. */
const mayBeTagged = ({ trustPolicy }: Role): boolean =>
  trustPolicy === "unknown" || (trustPolicy !== "none" && letsTag(trustPolicy))

const wildcard = /[*?$]/

/** Session tags that policies ask for: each value by itself, and one of every tag together. */
const tagsMentioned = ({ keys }: Mentions): ReadonlyArray<Readonly<Record<string, string>>> => {
  const tags = [...keys]
    .filter(([key]) => key.startsWith("aws:principaltag/"))
    .map(([key, tests]) => {
      const values = tests.flatMap((test) => test.values).filter((value) => !wildcard.test(value))
      return [key.slice("aws:principaltag/".length), values] as const
    })
  const single = tags.flatMap(([tag, values]) => values.map((value) => ({ [tag]: value })))
  return tags.length < 2 ? single : [...single, Object.fromEntries(tags.map(([tag, [value = "x"]]) => [tag, value]))]
}

/** The session names that policies ask for, by a session's ARN or by `aws:userid`. */
const sessionNames = ({ texts }: Mentions, role: Role): ReadonlyArray<string> => {
  const name = role.arn.slice(role.arn.lastIndexOf("/") + 1)
  const starts = [`assumed-role/${name}/`, ...(typeof role.uniqueId === "string" ? [`${role.uniqueId}:`] : [])]
  return texts
    .flatMap((text) => starts.flatMap((start) => text.split(start).slice(1)))
    .filter((one) => !wildcard.test(one))
}

const ofRole = (role: Role, mentions: Mentions): ReadonlyArray<Principal.Principal> => {
  const plain = { type: "role-session", roleArn: role.arn, sessionName: "session" } as const
  const tagged = mayBeTagged(role) ? tagsMentioned(mentions).map((sessionTags) => ({ ...plain, sessionTags })) : []
  return [plain, ...sessionNames(mentions, role).map((sessionName) => ({ ...plain, sessionName })), ...tagged]
}

const ofUser = (arn: string): ReadonlyArray<Principal.Principal> => [
  { type: "user", arn },
  { type: "user-session", arn, mfa: true },
  { type: "federated-user", name: "session", federatedBy: arn, sessionPolicies: [allowEverything] }
]

// Whoever an account that is not complete may have besides those listed.
const unlisted = ({ complete, id }: Account, mentions: Mentions): ReadonlyArray<Principal.Principal> => {
  if (complete) return []
  const arn = `arn:${partitionOf(mentions)}:iam::${id}`
  const users = ["any-user-that-is-not-listed", ...userNames(mentions)]
  const roles = ["any-role-that-is-not-listed", ...roleNames(mentions)]
  return [
    ...users.map((name) => ({ type: "user", arn: `${arn}:user/${name}` }) as const),
    ...roles.map((name) => ({ type: "role-session", roleArn: `${arn}:role/${name}`, sessionName: "session" }) as const)
  ]
}

const ofAccount = (account: Account, mentions: Mentions): ReadonlyArray<Principal.Principal> => [
  ...Object.values(account.users).flatMap(({ arn }) => ofUser(arn)),
  ...Object.values(account.roles).flatMap((role) => ofRole(role, mentions)),
  { type: "root", account: account.id },
  ...unlisted(account, mentions)
]

/** The principals that policies name, whether or not the world lists them. */
const named = (world: World.World, { principals, texts }: Mentions): ReadonlyArray<Principal.Principal> => {
  const arns = texts.filter((text) => /^arn:[^:]+:(?:iam|sts)::\d{12}:(?:user|role|assumed-role)\//.test(text))
  return [...new Set([...principals, ...arns])]
    .filter((text) => !wildcard.test(text))
    .map((text) => parsePrincipal(text, world))
    .flatMap((read: Result.Result<Principal.Principal, InvalidPrincipal>) =>
      Result.isSuccess(read) ? [read.success] : []
    )
}

const login = (provider: string): Principal.Principal =>
  provider.includes(":saml-provider/") ? { type: "saml", provider } : { type: "web-identity", provider }

const logins = (
  accounts: ReadonlyArray<Account>,
  { providers, ...mentions }: Mentions
): ReadonlyArray<Principal.Principal> =>
  [
    ...providers.filter((name) => !wildcard.test(name)),
    ...accounts
      .slice(0, 1)
      .map(({ id }) => `arn:${partitionOf({ providers, ...mentions })}:iam::${id}:saml-provider/any`)
  ].map(login)

const distinct = (principals: ReadonlyArray<Principal.Principal>): ReadonlyArray<Principal.Principal> => [
  ...new Map(principals.map((principal) => [JSON.stringify(principal), principal])).values()
]

/** Everyone a world knows of, the plainest first: who does not sign, services, users, roles, root users, logins. */
export const everyPrincipal = (world: World.World, mentions: Mentions): ReadonlyArray<Principal.Principal> => {
  const accounts = Object.values(world.accounts)
  const services = [...mentions.services, "cloudtrail.amazonaws.com"].filter((name) => name.includes("."))
  return distinct([
    { type: "anonymous" },
    ...accounts.flatMap((account) => ofAccount(account, mentions)),
    ...named(world, mentions),
    ...services.map((service) => ({ type: "service", service }) as const),
    ...logins(accounts, mentions)
  ])
}
