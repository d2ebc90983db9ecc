import type { PolicyType } from "../policy/PolicyType.ts"

/** The kinds of fact a decision can lack. */
export type MissingFactKind =
  | "context-key"
  | "policies"
  | "groups"
  | "grants"
  | "owner"
  | "organization"
  | "management-account"
  | "policy-type-enabled"
  | "tags"
  | "unique-id"
  | "canonical-user-id"
  | "aws-managed-key"
  | "vpc-endpoint"
  | "public-access-block"
  | "access-point"
  | "object-owner"
  | "resource-share"

/** A fact that would have to be known to settle a decision: what, and of whom (an ARN, account, node or key name). */
export interface MissingFact {
  readonly kind: MissingFactKind
  readonly of: string
  readonly policyType?: PolicyType
}

export const contextKey = (key: string): MissingFact => ({ kind: "context-key", of: key })

/** The same fact, a condition key spelled as the policy spells it. */
export const spelled = (fact: MissingFact, key: string): MissingFact =>
  fact.kind === "context-key" && fact.of === key.toLowerCase() ? { ...fact, of: key } : fact

const identity = ({ kind, of, policyType }: MissingFact): string =>
  `${kind} ${policyType ?? ""} ${kind === "context-key" ? of.toLowerCase() : of}`

export const policies = (policyType: PolicyType, of: string): MissingFact => ({ kind: "policies", of, policyType })

export const none: ReadonlyArray<MissingFact> = []

/** Each fact once, in the order of first mention. */
export const distinct = (facts: ReadonlyArray<MissingFact>): ReadonlyArray<MissingFact> => {
  if (facts.length === 0) return none
  const byName = new Map<string, MissingFact>()
  for (const fact of facts) if (!byName.has(identity(fact))) byName.set(identity(fact), fact)
  return [...byName.values()]
}
