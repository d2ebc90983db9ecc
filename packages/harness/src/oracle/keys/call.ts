import { isAccountId } from "../arnParts.ts"
import { organizationOf, pathOf } from "../organizationLevels.ts"
import type { Question } from "../Question.ts"

export type Given = (key: string) => ReadonlyArray<string> | undefined

/** Services whose requests carry one region, whatever the caller's own. */
const globalServices = new Set([
  "account",
  "budgets",
  "cloudfront",
  "globalaccelerator",
  "iam",
  "importexport",
  "organizations",
  "route53",
  "shield",
  "sts",
  "support",
  "trustedadvisor",
  "waf"
])

const globalRegions: Readonly<Record<string, string>> = {
  aws: "us-east-1",
  "aws-cn": "cn-northwest-1",
  "aws-us-gov": "us-gov-west-1"
}

const region = ({ action, caller, target: { parts } }: Question): string | undefined => {
  if (parts !== undefined && parts.region !== "") return parts.region
  const partition = parts?.partition ?? caller.partition ?? "aws"
  return globalServices.has(action.service) ? globalRegions[partition] : undefined
}

/** The organization of the account that a calling service acts for. */
const source = ({ caller, world }: Question, given: Given) => {
  if (caller.principal.type !== "service") return undefined
  const [account = "", ...more] = given("aws:sourceaccount") ?? []
  if (more.length > 0 || !isAccountId(account)) return undefined
  const organization = organizationOf(world, account)
  return organization === undefined ? undefined : { id: organization.id, path: pathOf(organization, account) }
}

/**
 * Whether a service makes the call on the caller's behalf: the request says so, or names services it came through.
 * @clause request.forward-access-session
 */
export const isForwarded = (given: Given): boolean =>
  (given("aws:calledvia") ?? []).length > 0 || (given("aws:viaawsservice") ?? []).some(isTrue)

const isTrue = (value: string): boolean => value.toLowerCase() === "true"

/** @clause request.call-keys */
const keys: Readonly<Record<string, (question: Question, given: Given) => string | undefined>> = {
  "aws:requestedregion": region,
  "aws:viaawsservice": (_, given) => String((given("aws:calledvia") ?? []).length > 0),
  "aws:calledviafirst": (_, given) => given("aws:calledvia")?.[0],
  "aws:calledvialast": (_, given) => given("aws:calledvia")?.at(-1),
  "aws:sourceorgid": (question, given) => source(question, given)?.id,
  "aws:sourceorgpaths": (question, given) => source(question, given)?.path
}

/** The value of a key that the call itself settles, named in lower case. */
export const callKey = (question: Question, key: string, given: Given): string | undefined =>
  keys[key]?.(question, given)
