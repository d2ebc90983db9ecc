import type { Version } from "../PolicyDocument.ts"
import type { PolicyType } from "../PolicyType.ts"

/** What a type of policy demands of its statements. */
export interface PolicyTypeRules {
  readonly principal: "required" | "forbidden"
  readonly resource: "required" | "forbidden"
  readonly notPrincipal: boolean
  /** IAM and Organizations check `Sid`; other services store what they are given. */
  readonly strictSid: boolean
}

/** Where a policy stands, as far as its reader knows: what is valid depends on it. */
export interface PolicySetting {
  readonly policyType: PolicyType
  readonly service: string | undefined
  readonly version: Version | undefined
}

const attachedToIdentity: PolicyTypeRules = {
  principal: "forbidden",
  resource: "required",
  notPrincipal: false,
  strictSid: true
}

const attachedToResource: PolicyTypeRules = {
  principal: "required",
  resource: "required",
  notPrincipal: true,
  strictSid: false
}

const table: Readonly<Record<PolicyType, PolicyTypeRules>> = {
  IDENTITY_BASED_POLICY: attachedToIdentity,
  PERMISSIONS_BOUNDARY: attachedToIdentity,
  SESSION_POLICY: attachedToIdentity,
  SERVICE_CONTROL_POLICY: attachedToIdentity,
  RESOURCE_BASED_POLICY: attachedToResource,
  VPC_ENDPOINT_POLICY: attachedToResource,
  ROLE_TRUST_POLICY: { principal: "required", resource: "forbidden", notPrincipal: false, strictSid: true },
  RESOURCE_CONTROL_POLICY: { principal: "required", resource: "required", notPrincipal: false, strictSid: true }
}

export const rules = (setting: PolicySetting): PolicyTypeRules => table[setting.policyType]

/** Only `2012-10-17` knows variables; a document without version is read as `2008-10-17`. */
export const knowsVariables = (setting: PolicySetting): boolean => setting.version === "2012-10-17"

const names: Readonly<Record<PolicyType, string>> = {
  IDENTITY_BASED_POLICY: "an identity-based policy",
  PERMISSIONS_BOUNDARY: "a permissions boundary",
  SESSION_POLICY: "a session policy",
  SERVICE_CONTROL_POLICY: "a service control policy",
  RESOURCE_CONTROL_POLICY: "a resource control policy",
  RESOURCE_BASED_POLICY: "a resource-based policy",
  ROLE_TRUST_POLICY: "a role trust policy",
  VPC_ENDPOINT_POLICY: "an endpoint policy"
}

/** The type of a policy in prose, with its article. */
export const describe = (setting: PolicySetting): string => names[setting.policyType]
