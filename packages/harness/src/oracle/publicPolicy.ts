import type { ConditionTest, Policy, PrincipalElement, Statement } from "@countersign/engine"
import { arnParts, isAccountId } from "./arnParts.ts"
import { readNetwork } from "./conditions/ipAddress.ts"

/** A key that keeps a policy from being public, and when a value of it is fixed. */
type FixingKeys = Readonly<Record<string, (value: string) => boolean>>

const isFixed = (value: string): boolean => !/[*?]|\$\{/.test(value)

// A role session's id is `AROAID:name`.
const isFixedUserId = (value: string): boolean => isFixed(value) && !value.includes(":")

/** Narrow enough is a network of at least /8, or /32 for IPv6. */
const isNarrow = (value: string): boolean => {
  const network = readNetwork(value)
  return network !== undefined && network.shared.length >= (network.width === 32 ? 8 : 32)
}

/** The name of the access point may be a wildcard where its account is fixed. */
const isFixedAccessPoint = (value: string): boolean => {
  const { account = "", partition = "", region = "", resource = "", service } = arnParts(value) ?? {}
  const isOfS3 = service === "s3" && [partition, region].every(isFixed) && isAccountId(account)
  return isOfS3 && resource.startsWith("accesspoint/") && !resource.includes("${")
}

const always: FixingKeys = {
  "aws:principalorgid": isFixed,
  "aws:sourcearn": isFixed,
  "aws:sourcevpc": isFixed,
  "aws:sourcevpce": isFixed,
  "aws:sourceowner": isFixed,
  "aws:sourceaccount": isFixed,
  "aws:userid": isFixedUserId
}

const forBuckets: FixingKeys = {
  ...always,
  "s3:dataaccesspointaccount": isFixed,
  "s3:dataaccesspointarn": isFixedAccessPoint
}

/** Operators that only hold where the key is there and has one of the values. */
const fixing = /^(?:ForAnyValue:)?(?:StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike)$/
const fixingAddresses = /^(?:ForAnyValue:)?IpAddress$/

const fixes = (operator: string, { key, values }: ConditionTest, keys: FixingKeys): boolean => {
  const name = key.toLowerCase()
  if (values.length === 0) return false
  if (name === "aws:sourceip") return fixingAddresses.test(operator) && values.every(isNarrow)
  const isFixedValue = keys[name]
  return isFixedValue !== undefined && fixing.test(operator) && values.every(isFixedValue)
}

/** Accounts, users, roles and services are fixed; a star, a provider of logins and all that is not listed are not. */
const isFixedPrincipal = ({ aws, everyone, federated, negated }: PrincipalElement): boolean =>
  !everyone && !negated && federated.length === 0 && aws.every(isFixed)

const isPublic = ({ condition, effect, principal }: Statement, keys: FixingKeys): boolean => {
  if (effect === "Deny" || principal === undefined || isFixedPrincipal(principal)) return false
  return !condition.some(({ operator, tests }) => tests.some((test) => fixes(operator, test, keys)))
}

/**
 * A policy is public unless each of its grants is tied to fixed principals, or to fixed values of a key on AWS's list.
 * @clause bpa.public
 */
export const isPublicBucketPolicy = ({ document }: Policy): boolean =>
  document.statements.some((statement) => isPublic(statement, forBuckets))

/**
 * An access point's policy is judged likewise, save that the keys of access points do not fix it.
 * @clause bpa.access-point
 */
export const isPublicAccessPointPolicy = ({ document }: Policy): boolean =>
  document.statements.some((statement) => isPublic(statement, always))
