import { type Account, type Policy, type Principal, type Role, type World } from "@countersign/sdk"
import { policyOf } from "../check/lake.ts"

export const account = (id: string, entries: Partial<Account> = {}): Account => ({
  id,
  complete: true,
  organization: "none",
  canonicalUserId: undefined,
  users: {},
  groups: {},
  roles: {},
  resources: {},
  ...entries
})

export const role = (arn: string, entries: Partial<Role> = {}): Role => ({
  arn,
  uniqueId: undefined,
  tags: {},
  identityPolicies: [],
  permissionsBoundary: "none",
  trustPolicy: "none",
  serviceLinked: false,
  ...entries
})

export const resource = (policy: Policy) => ({
  policy,
  tags: {},
  grants: [],
  awsManaged: false,
  attributeBasedAccessControl: false
})

export const world = (...accounts: ReadonlyArray<Account>): World.World => ({
  organizations: [],
  vpcEndpoints: {},
  accounts: Object.fromEntries(accounts.map((one) => [one.id, one]))
})

/** One permission as a statement gives it. */
export interface Permission {
  readonly action: string
  readonly resource: string
}

/** A policy that allows each of these, and to whom where it stands on a resource. */
export const allowing = (name: string, permissions: ReadonlyArray<Permission>, to?: object): Policy =>
  policyOf(
    name,
    ...(permissions.length === 0
      ? [
          {
            Effect: "Deny",
            Action: "none:*",
            ...(to === undefined ? { Resource: "*" } : { Principal: to, Resource: "*" })
          }
        ]
      : permissions.map(({ action, resource: on }) => ({
          Effect: "Allow",
          Action: action,
          Resource: on,
          ...(to === undefined ? {} : { Principal: to })
        })))
  )

export const callerArn = "arn:aws:iam::111111111111:role/Caller"

export const caller: Principal.Principal = { type: "role-session", roleArn: callerArn, sessionName: "s" }
