import type { PolicyType } from "@countersign/engine"

/** Where a policy stands: what is valid in it depends on that. */
export interface PolicySetting {
  readonly policyType: PolicyType
  /** The service prefix of the resource that carries a resource-based policy. */
  readonly service?: string
}

/**
 * Is told of a policy file by whoever names it: `names` lead to the place, in a list with the `index` after them.
 */
export type Visit = (path: string, setting: PolicySetting, names: ReadonlyArray<PropertyKey>, index?: number) => void

export const identityBased: PolicySetting = { policyType: "IDENTITY_BASED_POLICY" }
export const permissionsBoundary: PolicySetting = { policyType: "PERMISSIONS_BOUNDARY" }
export const roleTrust: PolicySetting = { policyType: "ROLE_TRUST_POLICY" }
export const vpcEndpoint: PolicySetting = { policyType: "VPC_ENDPOINT_POLICY" }
export const serviceControl: PolicySetting = { policyType: "SERVICE_CONTROL_POLICY" }
export const resourceControl: PolicySetting = { policyType: "RESOURCE_CONTROL_POLICY" }

/** The setting of the policy on a resource. */
export const resourceBased = (arn: string): PolicySetting => ({
  policyType: "RESOURCE_BASED_POLICY",
  service: arn.split(":", 3)[2] ?? ""
})

/** What is known of texts by where they stand: one text may be read as several types of policy. */
export const bySetting = <A>(): ((setting: PolicySetting) => Map<string, A>) => {
  const known = new Map<PolicyType, Map<string, Map<string, A>>>()
  const find = ({ policyType, service = "" }: PolicySetting): Map<string, A> => {
    const services = known.get(policyType) ?? new Map<string, Map<string, A>>()
    const found = services.get(service) ?? new Map<string, A>()
    known.set(policyType, services.set(service, found))
    return found
  }
  let last: readonly [PolicySetting, Map<string, A>] | undefined
  return (setting) => {
    if (last?.[0] !== setting) last = [setting, find(setting)]
    return last[1]
  }
}
