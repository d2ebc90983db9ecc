import * as Arn from "../../aws/Arn.ts"
import { rememberFor } from "../../aws/remember.ts"
import { parseNetwork } from "../../match/condition/ipAddress.ts"
import * as ConditionOperatorName from "../../policy/ConditionOperatorName.ts"
import type { PolicyDocument } from "../../policy/PolicyDocument.ts"
import type { PrincipalElement } from "../../policy/PrincipalElement.ts"
import type { Statement } from "../../policy/Statement.ts"

/** What a policy stands on: access point policies are judged a little differently. */
export type Place = "bucket" | "access-point"

/** Without wildcard and variable. */
export const isFixed = (value: string): boolean => !/[*?]|\$\{/.test(value)

const isRoleSession = (value: string): boolean => /^AROA[^:]*:/i.test(value) || value.startsWith("AROLEID:")

// A private network of RFC 1918 is never broader than /8.
const isNarrow = (value: string): boolean => {
  const network = isFixed(value) ? parseNetwork(value) : undefined
  return network !== undefined && network.prefix >= (network.width === 32 ? 8 : 32)
}

const namesAccessPoints = (value: string): boolean => {
  const parts = Arn.split(value)
  return parts !== undefined && parts.slice(0, 5).every(isFixed) && parts[4] !== "" && !value.includes("${")
}

type Test = (value: string) => boolean

/** The keys that AWS lists, and what makes a value of theirs fixed. @clause bpa.public */
const fixingKeys: ReadonlyMap<string, Test> = new Map<string, Test>([
  ["aws:principalorgid", isFixed],
  ["aws:sourceaccount", isFixed],
  ["aws:sourcearn", isFixed],
  ["aws:sourceip", isNarrow],
  ["aws:sourceowner", isFixed],
  ["aws:sourcevpc", isFixed],
  ["aws:sourcevpce", isFixed],
  ["aws:userid", (value) => isFixed(value) && !isRoleSession(value)]
])

/** Keys that fix a bucket's policy only: an access point's policy is always met through the access point. */
const bucketKeys: ReadonlyMap<string, Test> = new Map<string, Test>([
  ["s3:dataaccesspointaccount", isFixed],
  ["s3:dataaccesspointarn", namesAccessPoints]
])

const fixingBases: ReadonlySet<string> = new Set([
  "ArnEquals",
  "ArnLike",
  "IpAddress",
  "StringEquals",
  "StringEqualsIgnoreCase",
  "StringLike"
])

// `IfExists` and `ForAllValues` hold for a request that lacks the key.
const limits = (operator: string): boolean => {
  const name = ConditionOperatorName.parse(operator)
  return name !== undefined && fixingBases.has(name.base) && !name.ifExists && name.quantifier !== "ForAllValues"
}

const isLimited = ({ condition }: Statement, place: Place): boolean =>
  condition
    .filter(({ operator }) => limits(operator))
    .flatMap(({ tests }) => tests)
    .some(({ key, values }) => {
      const name = key.toLowerCase()
      const test = fixingKeys.get(name) ?? (place === "bucket" ? bucketKeys.get(name) : undefined)
      return test !== undefined && values.length > 0 && values.every(test)
    })

const namesFixedPrincipals = (principal: PrincipalElement): boolean =>
  !principal.negated &&
  !principal.everyone &&
  principal.federated.length === 0 &&
  [...principal.aws, ...principal.service, ...principal.canonicalUser].every(isFixed)

/**
 * Whether an Allow grants to more than fixed values: every policy counts as public until its principals, or a key on
 * AWS's list, are tied to values without wildcard and variable.
 * @clause bpa.public
 */
export const isPublicStatement = (statement: Statement, place: Place): boolean =>
  statement.effect === "Allow" &&
  statement.principal !== undefined &&
  !namesFixedPrincipals(statement.principal) &&
  !isLimited(statement, place)

/** One public statement makes the whole policy public. @clause bpa.public */
export const isPublic = (document: PolicyDocument, place: Place): boolean => publicity(document)[place]

const publicity = rememberFor(({ statements }: PolicyDocument): Readonly<Record<Place, boolean>> => ({
  bucket: statements.some((statement) => isPublicStatement(statement, "bucket")),
  "access-point": statements.some((statement) => isPublicStatement(statement, "access-point"))
}))
