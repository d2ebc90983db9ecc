import type { ConditionBlock } from "../../policy/ConditionBlock.ts"
import type { Denial } from "./denies.ts"
import type { Place } from "./place.ts"
import type { MeantDeny, Part, Requirement } from "./Remedy.ts"

/** Keys that a caller, or the way it calls, decides. */
const bringable =
  /^(?:aws:(?:securetransport|multifactorauthpresent|sourceip|sourcevpce|sourcevpc|tagkeys|requesttag\/.*)|sts:(?:externalid|rolesessionname|sourceidentity)|s3:(?:prefix|x-amz-.*|tlsversion)|kms:encryptioncontext:.*)$/i

const pattern = /[*?]|\$\{/

const requirements = (block: ConditionBlock): ReadonlyArray<Requirement> =>
  block.flatMap(({ operator, tests }) => tests.map(({ key, values }) => ({ key, operator, values })))

const family = (operator: string): string =>
  operator
    .replace(/^For(?:AllValues|AnyValue):/i, "")
    .replace(/IfExists$/i, "")
    .toLowerCase()

const plain = (value: string): string | undefined => (pattern.test(value) ? undefined : value)

// A range is met by the first address of it.
const address = (value: string): string => value.replace(/\/\d+$/, "")

// Nobody is asked to do without TLS or multi-factor authentication.
const onlyTrue = (value: string): string | undefined => (value.toLowerCase() === "true" ? "true" : undefined)

/** A value of the key with which the condition would not hold. */
const escaping: Readonly<Record<string, (value: string) => string | undefined>> = {
  bool: (value) => (value.toLowerCase() === "false" ? "true" : undefined),
  stringnotequals: plain,
  stringnotequalsignorecase: plain,
  stringnotlike: plain,
  arnnotequals: plain,
  arnnotlike: plain,
  notipaddress: address
}

/** A value of the key with which it would. */
const meeting: Readonly<Record<string, (value: string) => string | undefined>> = {
  bool: onlyTrue,
  stringequals: plain,
  stringequalsignorecase: plain,
  stringlike: plain,
  arnequals: plain,
  arnlike: plain,
  ipaddress: address
}

const bringing = (place: Place, key: string, value: string): Part => ({
  account: place.account,
  attachTo: place.attachTo,
  policyType: place.policyType,
  owner: "caller",
  change: { kind: "bring", key, value }
})

const brought = (
  place: Place,
  { key, operator, values }: Requirement,
  table: Readonly<Record<string, (value: string) => string | undefined>>
): ReadonlyArray<Part> => {
  if (!bringable.test(key)) return []
  return values
    .map((value) => table[family(operator)]?.(value))
    .filter((value) => value !== undefined)
    .slice(0, 1)
    .map((value) => bringing(place, key, value))
}

/** What the request would have to bring for the deny to let it be: one key suffices. */
export const avoidance = ({ place, statement }: Denial): ReadonlyArray<Part> =>
  requirements(statement.condition)
    .flatMap((requirement) => brought(place, requirement, escaping))
    .slice(0, 1)

/** What the request would have to bring for a condition of an Allow to hold. */
export const fulfilment = (place: Place, requirement: Requirement): ReadonlyArray<Part> =>
  brought(place, requirement, meeting)

/** A deny that is left as it is, with what it asks for. */
export const meantDeny = ({ place, pointer, policy, statement }: Denial): MeantDeny => ({
  account: place.account,
  attachTo: place.attachTo,
  policyType: place.policyType,
  policy,
  pointer,
  sid: statement.sid,
  conditions: requirements(statement.condition)
})
