/**
 * AWS's names for the types of policy that take part in a decision, as its authorization details print them,
 * and the role trust policy, which AWS counts as resource-based but writes by other rules.
 */
export type PolicyType =
  | "IDENTITY_BASED_POLICY"
  | "RESOURCE_BASED_POLICY"
  | "ROLE_TRUST_POLICY"
  | "PERMISSIONS_BOUNDARY"
  | "SESSION_POLICY"
  | "SERVICE_CONTROL_POLICY"
  | "RESOURCE_CONTROL_POLICY"
  | "VPC_ENDPOINT_POLICY"
