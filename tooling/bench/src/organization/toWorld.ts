import type { Account, Organization, OrganizationNode, Policy, World } from "@countersign/engine"
import { account, policy, resource, role } from "../setting/worldOf.ts"
import { type Described, type DescribedAccount, managementAccountId, roleArn } from "./describe.ts"

const fullAccess = policy(
  "FullAWSAccess",
  { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] },
  "SERVICE_CONTROL_POLICY"
)

const node = (
  id: string,
  type: OrganizationNode["type"],
  parent: string | undefined,
  serviceControlPolicies: ReadonlyArray<Policy>
): OrganizationNode => ({
  id,
  type,
  ...(parent === undefined ? {} : { parent }),
  serviceControlPolicies,
  resourceControlPolicies: []
})

const organization = ({ accounts, serviceControl, units }: Described): Organization => {
  const regions = policy("regions", serviceControl, "SERVICE_CONTROL_POLICY")
  return {
    id: "o-exampleorg",
    rootId: "r-root",
    managementAccountId,
    features: { scp: true, rcp: true },
    nodes: [
      node("r-root", "root", undefined, [fullAccess]),
      ...units.map((id) => node(id, "ou", "r-root", [fullAccess, regions])),
      ...accounts.map(({ id, unit }) => node(id, "account", unit, [fullAccess]))
    ]
  }
}

const accountOf = ({ id, resources, roles }: DescribedAccount, managed: ReadonlyMap<string, Policy>): Account =>
  account(
    id,
    Object.fromEntries(
      [...roles].map(([name, names]) => [
        name,
        role(
          roleArn(id, name),
          names.map((one) => managed.get(one)!)
        )
      ])
    ),
    Object.fromEntries(
      [...resources].map(([arn, text]) => [
        arn,
        resource(policy(arn, text, "RESOURCE_BASED_POLICY", arn.split(":")[2]))
      ])
    )
  )

/** The organization as a world in memory. */
export const toWorld = (described: Described): World.World => {
  const managed = new Map(
    [...described.managed].map(([name, json]) => [name, policy(name, json, "IDENTITY_BASED_POLICY")])
  )
  return {
    organizations: [organization(described)],
    accounts: Object.fromEntries(described.accounts.map((one) => [one.id, accountOf(one, managed)])),
    vpcEndpoints: {}
  }
}
