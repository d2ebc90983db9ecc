import type { PolicyType } from "@countersign/engine"

/** Where a policy stands: what is valid in it depends on that. */
export interface PolicySetting {
  readonly policyType: PolicyType
  /** The service prefix of the resource that carries a resource-based policy. */
  readonly service?: string
}

/** Is told of a policy file by whoever names it; `names` lead to the place. */
export type Visit = (path: string, setting: PolicySetting, names: ReadonlyArray<PropertyKey>) => void

export const identityBased: PolicySetting = { policyType: "IDENTITY_BASED_POLICY" }
export const permissionsBoundary: PolicySetting = { policyType: "PERMISSIONS_BOUNDARY" }
export const roleTrust: PolicySetting = { policyType: "ROLE_TRUST_POLICY" }
export const vpcEndpoint: PolicySetting = { policyType: "VPC_ENDPOINT_POLICY" }
export const serviceControl: PolicySetting = { policyType: "SERVICE_CONTROL_POLICY" }
export const resourceControl: PolicySetting = { policyType: "RESOURCE_CONTROL_POLICY" }

/** The setting of the policy on a resource. */
export const resourceBased = (arn: string): PolicySetting => ({
  policyType: "RESOURCE_BASED_POLICY",
  service: arn.split(":")[2] ?? ""
})

/** What tells one reading of a file from another. No policy type and no service holds a colon. */
export const key = ({ policyType, service = "" }: PolicySetting, path: string): string =>
  `${policyType}:${service}:${path}`
