import type { Account, AuthorizationRequest, Organization, Policy, Resource, World } from "@countersign/sdk"
import { account, policyOf, resource, role } from "../support/accounts.ts"

/** The caller's account and the resource's. */
export const trusted = "111111111111"
export const trusting = "222222222222"

export const etlArn = `arn:aws:iam::${trusted}:role/Etl`

export const allow = (action: string, on: string, elements: object = {}): object => ({
  Sid: `Allow${action.replaceAll(/[^A-Za-z0-9]/g, "")}`,
  Effect: "Allow",
  Action: action,
  Resource: on,
  ...elements
})

export const deny = (sid: string, action: string, elements: object = {}): object => ({
  Sid: sid,
  Effect: "Deny",
  Action: action,
  Resource: "*",
  ...elements
})

export const toEtl = { Principal: { AWS: etlArn } }

/** What differs from two complete accounts without any policy: the statements at each place. */
export interface Places {
  readonly identity?: ReadonlyArray<object>
  readonly boundary?: ReadonlyArray<object>
  /** Statements of the policy of a resource, or of the trust policy of the role `Partner`. */
  readonly on?: readonly [arn: string, statements: ReadonlyArray<object>]
  readonly trust?: ReadonlyArray<object>
  readonly awsManaged?: boolean
  readonly endpoint?: ReadonlyArray<object>
  readonly organizations?: ReadonlyArray<Organization>
  /** Statements of the policies of the role `Partner`. */
  readonly insider?: ReadonlyArray<object>
  /** What else is known of the resource, of other resources beside it, and of their account. */
  readonly known?: Partial<Resource>
  readonly beside?: Readonly<Record<string, Partial<Resource>>>
  readonly owner?: Partial<Account>
}

const optional = (name: string, statements: ReadonlyArray<object> | undefined): Policy | "none" =>
  statements === undefined || statements.length === 0 ? "none" : policyOf(name, ...statements)

const listed = (name: string, statements: ReadonlyArray<object> = []): ReadonlyArray<Policy> =>
  statements.length === 0 ? [] : [policyOf(name, ...statements)]

/** The role `Etl` of one account, a resource and the role `Partner` of the other. */
export const worldOf = (places: Places): World.World => {
  const { awsManaged = false, beside = {}, boundary, endpoint, identity, insider, known, on, owner, trust } = places
  const etl = role(etlArn, {
    uniqueId: "AROAEXAMPLEETL",
    identityPolicies: listed("identity", identity),
    permissionsBoundary: optional("boundary", boundary)
  })
  const partner = role(`arn:aws:iam::${trusting}:role/Partner`, {
    uniqueId: "AROAEXAMPLENEW",
    trustPolicy: optional("trust", trust),
    identityPolicies: listed("insider", insider)
  })
  const named = on === undefined ? {} : { [on[0]]: { awsManaged, policy: optional("resource", on[1]), ...known } }
  const resources = Object.fromEntries(
    Object.entries({ ...named, ...beside }).map(([arn, entries]) => [arn, resource(entries)])
  )
  const gateway = { account: trusted, vpc: "vpc-1", kind: "gateway", policy: optional("endpoint", endpoint) } as const
  return {
    organizations: places.organizations ?? [],
    vpcEndpoints: { "vpce-1": { id: "vpce-1", ...gateway } },
    accounts: {
      [trusted]: account(trusted, { roles: { Etl: etl } }),
      [trusting]: account(trusting, { roles: { Partner: partner }, resources, ...owner })
    }
  }
}

/** An organization of one root and one account, with a policy of one kind on the account. */
export const organizationOf = (
  id: string,
  member: string,
  kind: "resourceControlPolicies" | "serviceControlPolicies",
  ...statements: ReadonlyArray<object>
): Organization => {
  const everything = policyOf("FullAWSAccess", allow("*", "*"))
  const none = { serviceControlPolicies: [everything], resourceControlPolicies: [] }
  return {
    id,
    rootId: "r-root",
    managementAccountId: "999999999999",
    features: { scp: true, rcp: true },
    nodes: [
      { id: "r-root", type: "root", ...none },
      { id: member, type: "account", parent: "r-root", ...none, [kind]: [policyOf("guardrail", ...statements)] }
    ]
  }
}

/** A request of the role `Etl`. */
export const etlAsks = (
  action: string,
  on: string,
  more: Partial<AuthorizationRequest> = {}
): AuthorizationRequest => ({
  principal: { type: "role-session", roleArn: etlArn, sessionName: "nightly" },
  action,
  resource: on,
  ...more
})
