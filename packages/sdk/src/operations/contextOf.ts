import { Arn, type AuthorizationRequest, type Principal } from "@countersign/engine"
import type { Need } from "./Operation.ts"
import type { Given } from "./readParameters.ts"
import { fill, listOf, pairsOf } from "./template.ts"

type Context = NonNullable<AuthorizationRequest["context"]>
type Asked = Pick<AuthorizationRequest, "context" | "unknownKeys">

/** Keys that tell where a call comes from: they are the caller's, not those of a service that calls on. */
const network = [
  "aws:SourceIp",
  "aws:SourceVpc",
  "aws:SourceVpcArn",
  "aws:SourceVpce",
  "aws:VpceAccount",
  "aws:VpceOrgID",
  "aws:VpceOrgPaths",
  "aws:VpcSourceIp"
]

const fromTemplates = ({ context = {} }: Need, given: Given): Context =>
  Object.fromEntries(
    Object.entries(context).flatMap(([key, template]) => {
      const value = fill(template, given)
      return value === undefined ? [] : [[key, template === "{transitive}" ? listOf(value) : value]]
    })
  )

const fromTags = ({ tags }: Need, given: Given): Context => {
  const written = tags === undefined ? undefined : given[tags.parameter]
  if (tags === undefined || written === undefined) return {}
  const pairs = pairsOf(written)
  const each = pairs.map(([key, value]) => [`${tags.prefix}${key}`, value] as const)
  return { ...Object.fromEntries(each), [tags.names]: pairs.map(([key]) => key) }
}

const accountOf = (principal: Principal.Principal): string | undefined => {
  switch (principal.type) {
    case "user":
    case "user-session":
      return Arn.parse(principal.arn)?.account
    case "role-session":
      return Arn.parse(principal.roleArn)?.account
    case "federated-user":
      return Arn.parse(principal.federatedBy)?.account
    case "root":
      return principal.account
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return undefined
  }
}

/** What a service's own call on behalf of somebody carries: IAM User Guide, Forward access sessions. */
const fromService = ({ on, via }: Need, given: Given, principal: Principal.Principal): Context => {
  if (via === undefined) return {}
  const region = Arn.parse(fill(on, given) ?? "")?.region ?? ""
  const account = accountOf(principal)
  return {
    "aws:ViaAWSService": "true",
    "aws:CalledVia": [`${via}.amazonaws.com`],
    "kms:ViaService": `${via}.${region}.amazonaws.com`,
    ...(account === undefined ? {} : { "kms:CallerAccount": account })
  }
}

const without = (context: Context, keys: ReadonlyArray<string>): Context => {
  const left = new Set(keys.map((key) => key.toLowerCase()))
  return Object.fromEntries(Object.entries(context).filter(([key]) => !left.has(key.toLowerCase())))
}

const unknownKeys = (asked: Asked, open: ReadonlyArray<string>): Pick<Asked, "unknownKeys"> => {
  if (asked.unknownKeys === "all") return { unknownKeys: "all" }
  const keys = [...(asked.unknownKeys ?? []), ...open]
  return keys.length === 0 ? {} : { unknownKeys: keys }
}

/**
 * The context of one check: what the operation makes of it, then what the person gave. A service that calls on shows
 * its own address, which nobody knows, and passes none of the caller's endpoints.
 */
export const contextOf = (need: Need, given: Given, principal: Principal.Principal, asked: Asked): Asked => {
  const elsewhere = need.by === "caller" && need.via === undefined ? [] : network
  const context = {
    ...fromTemplates(need, given),
    ...fromTags(need, given),
    ...fromService(need, given, principal),
    ...without(asked.context ?? {}, elsewhere)
  }
  const named = new Set(Object.keys(context).map((key) => key.toLowerCase()))
  const open = [...(need.open ?? []), ...elsewhere.slice(0, 1)].filter((key) => !named.has(key.toLowerCase()))
  return { ...(Object.keys(context).length === 0 ? {} : { context }), ...unknownKeys(asked, open) }
}
