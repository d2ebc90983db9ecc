import type { PolicyType } from "./PolicyType.ts"

/** How long AWS lets a policy be. Quotas change: each is as seen at a date, and exceeding it is only a warning. */
export interface SizeLimit {
  readonly policyType: PolicyType
  /** The service whose resources carry the policy, where the quota is the service's own. */
  readonly service?: string
  readonly characters: number
  readonly countsWhitespace: boolean
  readonly seen: string
}

const seen = "2026-01"

const ofService = (service: string, characters: number): SizeLimit => ({
  policyType: "RESOURCE_BASED_POLICY",
  service,
  characters,
  countsWhitespace: true,
  seen
})

/** The quotas by policy type and service. */
const all: ReadonlyArray<SizeLimit> = [
  { policyType: "IDENTITY_BASED_POLICY", characters: 6_144, countsWhitespace: false, seen },
  { policyType: "PERMISSIONS_BOUNDARY", characters: 6_144, countsWhitespace: false, seen },
  { policyType: "SESSION_POLICY", characters: 2_048, countsWhitespace: true, seen },
  { policyType: "ROLE_TRUST_POLICY", characters: 8_192, countsWhitespace: true, seen },
  { policyType: "SERVICE_CONTROL_POLICY", characters: 10_240, countsWhitespace: true, seen },
  { policyType: "RESOURCE_CONTROL_POLICY", characters: 5_120, countsWhitespace: true, seen },
  { policyType: "VPC_ENDPOINT_POLICY", characters: 20_480, countsWhitespace: true, seen },
  ofService("s3", 20_480),
  ofService("lambda", 20_480),
  ofService("secretsmanager", 20_480),
  ofService("kms", 32_768),
  ofService("sns", 30_720),
  ofService("sqs", 8_192),
  ofService("ecr", 10_240),
  ofService("execute-api", 8_192)
]

/** The quota of a policy; `undefined` where none is known. */
export const find = (policyType: PolicyType, service: string | undefined): SizeLimit | undefined =>
  all.find((limit) => limit.policyType === policyType && limit.service === service) ??
  all.find((limit) => limit.policyType === policyType && limit.service === undefined)

/** The length of a policy as AWS counts it. */
export const measure = (limit: SizeLimit, text: string): number =>
  limit.countsWhitespace ? text.length : text.replace(/\s/g, "").length
