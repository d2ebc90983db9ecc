import { Arn, type PolicyType, type PrincipalElement } from "@countersign/engine"
import type { AccountFile } from "./AccountFile.ts"
import { arnOf } from "./identityArn.ts"
import type { LocatedIssue } from "./LocatedIssue.ts"
import type { OwnFile } from "./OwnFile.ts"
import { type ParsedPolicy, warner } from "./parsePolicy.ts"
import { pointer } from "./pointer.ts"

type Accounts = ReadonlyMap<string, AccountFile>

const namesPrincipals: ReadonlySet<PolicyType> = new Set([
  "RESOURCE_BASED_POLICY",
  "ROLE_TRUST_POLICY",
  "VPC_ENDPOINT_POLICY"
])

const has = (account: AccountFile, arn: Arn.Arn, kind: string): boolean => {
  const name = Arn.resourceName(arn)
  if (kind === "assumed-role") return Object.hasOwn(account.roles ?? {}, arn.resource.split("/")[1] ?? "")
  const entries = kind === "user" ? account.users : account.roles
  const entry = entries !== undefined && Object.hasOwn(entries, name) ? entries[name] : undefined
  return entry !== undefined && arnOf(account, kind === "user" ? "user" : "role", name, entry.path) === arn.text
}

const kinds: Readonly<Record<string, string>> = { user: "user", role: "role", "assumed-role": "role" }

/** What a complete account would have to have for the name to mean somebody. */
const ghost = (accounts: Accounts, name: string): string | undefined => {
  const arn = Arn.parse(name)
  const account = arn && accounts.get(arn.account)
  if (arn === undefined || account?.complete !== true) return undefined
  const kind = Arn.resourceType(arn)
  const known = kinds[kind]
  return known === undefined || has(account, arn, kind) ? undefined : known
}

type Warn = ReturnType<typeof warner>

const inElement = (accounts: Accounts, warn: Warn, element: PrincipalElement, index: number) =>
  element.aws.flatMap((name, position) => {
    const kind = ghost(accounts, name)
    if (kind === undefined) return []
    const at = pointer("Statement", index, element.negated ? "NotPrincipal" : "Principal", "AWS", position)
    const help = "the name reaches nobody; AWS shows a deleted principal by its unique id"
    return [warn(at, "ghost-principal", `no ${kind} \`${name}\` in its account, which is complete`, help)]
  })

const inPolicy = (accounts: Accounts, { policy, source }: ParsedPolicy): ReadonlyArray<LocatedIssue> => {
  const warn = warner(source)
  return (policy?.document.statements ?? []).flatMap(({ principal }, index) =>
    principal === undefined ? [] : inElement(accounts, warn, principal, index)
  )
}

/** Principals that a policy names although their account, which is complete, does not have them. */
export const ghostPrincipals = (
  accounts: ReadonlyArray<OwnFile<AccountFile>>,
  policies: ReadonlyArray<ParsedPolicy>
): ReadonlyArray<LocatedIssue> => {
  const byId: Accounts = new Map(accounts.map(({ value }) => [value.id, value] as const))
  return policies
    .filter(({ setting }) => namesPrincipals.has(setting.policyType))
    .flatMap((parsed) => inPolicy(byId, parsed))
}
