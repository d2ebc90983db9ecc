import { unknown } from "../aws/Fact.ts"
import * as Caller from "../request/Caller.ts"
import * as Admits from "../verdict/Admits.ts"
import type { Determinant, Evaluation } from "../verdict/Evaluation.ts"
import type { AppliedPolicies } from "../world/AppliedPolicies.ts"
import { deciding } from "./deciding.ts"

/** What AWS names: of S3 Block Public Access shutting a caller out its pages show no sentence. */
type Named = Exclude<Determinant, "BLOCK_PUBLIC_ACCESS" | "SERVICE_EXCLUSION">

const names: Readonly<Record<Named, string>> = {
  IDENTITY_BASED_POLICY: "identity-based policy",
  RESOURCE_BASED_POLICY: "resource-based policy",
  ROLE_TRUST_POLICY: "role trust policy",
  PERMISSIONS_BOUNDARY: "permissions boundary",
  SESSION_POLICY: "session policy",
  SERVICE_CONTROL_POLICY: "service control policy",
  RESOURCE_CONTROL_POLICY: "resource control policy",
  VPC_ENDPOINT_POLICY: "VPC endpoint policy"
}

const articles: Readonly<Partial<Record<Named, string>>> = { IDENTITY_BASED_POLICY: "an", ROLE_TRUST_POLICY: "the" }

/** Of several silences AWS names the one it meets first, and the caller's own policies before the resource's. */
const silences: ReadonlyArray<Determinant> = [
  "SERVICE_EXCLUSION",
  "SERVICE_CONTROL_POLICY",
  "VPC_ENDPOINT_POLICY",
  "IDENTITY_BASED_POLICY",
  "ROLE_TRUST_POLICY",
  "RESOURCE_BASED_POLICY",
  "PERMISSIONS_BOUNDARY",
  "SESSION_POLICY"
]

const foremost = ({ admits, determining }: Evaluation): Determinant | undefined =>
  admits === Admits.explicitDeny ? determining[0] : silences.find((one) => determining.includes(one))

const callerName = ({ caller }: AppliedPolicies): string => {
  const { principal } = caller
  switch (principal.type) {
    case "user":
    case "user-session":
      return principal.arn
    case "role-session":
      return Caller.sessionArn(caller, principal.roleArn, principal.sessionName)
    case "federated-user":
      return Caller.federatedUserArn(caller, principal.name)
    case "root":
      return Caller.accountArn(caller)
    case "service":
      return principal.service
    case "anonymous":
      return "anonymous"
    case "saml":
    case "web-identity":
      return principal.provider
  }
}

const keyReason =
  "because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access"

// Another account's key is named by nothing but this sentence, whether its policy is silent or denies.
const isForeignKey = ({ resourceBased }: AppliedPolicies, { mode }: Evaluation, named: Determinant): boolean =>
  mode === "cross-account" && resourceBased.kind === "key" && named === "RESOURCE_BASED_POLICY"

const isNamed = (found: Determinant | undefined): found is Named =>
  found !== undefined && found !== "SERVICE_EXCLUSION" && found !== "BLOCK_PUBLIC_ACCESS"

const policyArn = /^arn:[^:]+:(?:iam|organizations)::[^:]*:policy\//

/** The first policy of a type that denies, where the world calls it by its ARN. */
const denyingArn = ({ trustedAccount, trustingAccount }: Evaluation, named: Named): string | undefined => {
  const types = [...(trustedAccount?.policyTypes ?? []), ...trustingAccount.policyTypes]
  const [first] = types.filter(({ policyType }) => policyType === named).flatMap(deciding)
  return first !== undefined && policyArn.test(first.policy.name) ? first.policy.name : undefined
}

/** Inside one account or one organization AWS tells more. */
const isAtHome = ({ caller, target }: AppliedPolicies): boolean => {
  if (caller.account !== undefined && caller.account === target.owner) return true
  const [from, to] = [caller.membership, target.membership]
  if (from === unknown || to === unknown || from === "none" || to === "none") return false
  return from.organizationId === to.organizationId
}

const denial = (applied: AppliedPolicies, evaluation: Evaluation, named: Named): string => {
  const arn = isAtHome(applied) ? denyingArn(evaluation, named) : undefined
  return ` with an explicit deny in ${articles[named] ?? "a"} ${names[named]}${arn === undefined ? "" : `: ${arn}`}`
}

const blockedAcl = " because public ACLs are blocked by the BlockPublicAcls block public access setting"

const reason = (applied: AppliedPolicies, evaluation: Evaluation, named: Determinant | undefined): string => {
  if (!isNamed(named)) return evaluation.trustingAccount.exclusion?.code === "public-acl" ? blockedAcl : ""
  if (isForeignKey(applied, evaluation, named)) return ` ${keyReason}`
  return evaluation.admits === Admits.explicitDeny
    ? denial(applied, evaluation, named)
    : ` because no ${names[named]} allows the ${applied.action.text} action`
}

/** S3 gives reasons inside one account or one organization alone. */
const isReticent = (applied: AppliedPolicies): boolean => applied.action.service === "s3" && !isAtHome(applied)

/**
 * The sentence that AWS would print for a denial. It names one policy type only, and never how many policies deny;
 * of S3 across organizations it names none.
 */
export const awsMessage = (applied: AppliedPolicies, evaluation: Evaluation): string => {
  if (isReticent(applied)) return "Access Denied"
  const { action, target } = applied
  const on = target.resource === "*" ? "" : ` on resource: "${target.resource}"`
  const because = reason(applied, evaluation, foremost(evaluation))
  return `User: ${callerName(applied)} is not authorized to perform: ${action.text}${on}${because}`
}
