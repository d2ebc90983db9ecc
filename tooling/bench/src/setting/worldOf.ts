import {
  type Account,
  type Organization,
  type Policy,
  PolicyReader,
  type PolicyType,
  PublicAccessBlock,
  type Resource,
  type Role,
  type World
} from "@countersign/engine"
import type { PolicyJson } from "./PolicyJson.ts"
import type { PolicyTexts } from "./Setting.ts"

/** A policy read from its JSON as what it is attached as; a document with an error in it throws. */
export const policy = (name: string, json: unknown, policyType: PolicyType, service?: string): Policy => {
  const { document, issues } = PolicyReader.fromJson(json, {
    policyType,
    ...(service === undefined ? {} : { service })
  })
  if (document === undefined) throw new Error(`\`${name}\`: ${issues.map(({ message }) => message).join(", ")}`)
  return { name, document }
}

/** A complete account in no organization but one that lists it. */
export const account = (
  id: string,
  roles: Readonly<Record<string, Role>>,
  resources: Readonly<Record<string, Resource>>
): Account => ({
  id,
  complete: true,
  organization: "none",
  canonicalUserId: undefined,
  users: {},
  groups: {},
  roles,
  resources
})

/** A role with these policies, without boundary and trust policy. */
export const role = (arn: string, identityPolicies: ReadonlyArray<Policy>): Role => ({
  arn,
  uniqueId: undefined,
  tags: {},
  identityPolicies,
  permissionsBoundary: "none",
  trustPolicy: "none",
  serviceLinked: false
})

/** A resource with this policy. */
export const resource = (held: Policy | "none"): Resource => ({
  policy: held,
  tags: {},
  grants: [],
  awsManaged: false,
  attributeBasedAccessControl: false,
  publicAccessBlock: PublicAccessBlock.off
})

const all = (name: string, texts: ReadonlyArray<PolicyJson>, type: PolicyType): ReadonlyArray<Policy> =>
  texts.map((text, at) => policy(`${name}-${at}`, text, type))

const attached = (texts: PolicyTexts, level: number) => ({
  serviceControlPolicies: all("scp", texts.serviceControl.slice(level, level + 1), "SERVICE_CONTROL_POLICY"),
  resourceControlPolicies: []
})

/** The caller's account below a unit; the owner's below the root. */
const organization = (trusted: string, trusting: string, texts: PolicyTexts): Organization => {
  const resourceControl = texts.resourceControl === undefined ? [] : [texts.resourceControl]
  const rcps = { resourceControlPolicies: all("rcp", resourceControl, "RESOURCE_CONTROL_POLICY") }
  return {
    id: "o-exampleorg",
    rootId: "r-root",
    managementAccountId: "999999999999",
    features: { scp: true, rcp: true },
    nodes: [
      { id: "r-root", type: "root", ...attached(texts, 0), ...rcps },
      { id: "ou-root-apps", type: "ou", parent: "r-root", ...attached(texts, 1) },
      { id: trusted, type: "account", parent: "ou-root-apps", ...attached(texts, 2) },
      { id: trusting, type: "account", parent: "r-root", ...attached(texts, 0) }
    ]
  }
}

/** The world of one role and one bucket; without service control policies, one without an organization. */
export const worldOf = (roleArn: string, bucket: string, owner: string, texts: PolicyTexts): World.World => {
  const [, , , , trusted = "", name = ""] = roleArn.split(":")
  const boundary = texts.permissionsBoundary
  const caller: Role = {
    ...role(roleArn, all("identity", texts.identityBased, "IDENTITY_BASED_POLICY")),
    permissionsBoundary: boundary === undefined ? "none" : policy("boundary", boundary, "PERMISSIONS_BOUNDARY")
  }
  const held = resource(policy("bucket", texts.resourceBased, "RESOURCE_BASED_POLICY", "s3"))
  return {
    organizations: texts.serviceControl.length === 0 ? [] : [organization(trusted, owner, texts)],
    accounts: {
      [trusted]: account(trusted, { [name.replace("role/", "")]: caller }, {}),
      [owner]: account(owner, {}, { [bucket]: held })
    },
    vpcEndpoints: {}
  }
}
