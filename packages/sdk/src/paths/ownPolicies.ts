import type { Role, Statement } from "@countersign/engine"

const known = new WeakMap<Role, ReadonlyArray<string>>()

// What comes before the first wildcard or variable; AWS compares some parts of an ARN without regard to case.
const beginning = (pattern: string): string => (/^[^*?$]*/.exec(pattern)?.[0] ?? "").toLowerCase()

const beginnings = ({ effect, resource }: Statement): ReadonlyArray<string> => {
  if (effect === "Deny") return []
  return resource === undefined || resource.negated ? [""] : resource.values.map(beginning)
}

const of = (role: Role): ReadonlyArray<string> => {
  if (role.identityPolicies === "unknown") return [""]
  return role.identityPolicies.flatMap(({ document }) => document.statements.flatMap(beginnings))
}

/** Whether a role's own policies could allow anything on an ARN: a quick look that never says no wrongly. */
export const mayReach = (role: Role, arn: string): boolean => {
  const ways = known.get(role) ?? of(role)
  known.set(role, ways)
  const plain = arn.toLowerCase()
  return ways.some((way) => plain.startsWith(way))
}
