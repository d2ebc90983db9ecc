import { type Described, type DescribedAccount, managementAccountId } from "./describe.ts"

const managedFile = (name: string): string => `policies/${name}.json`

const policyFile = (account: string, at: number): string => `${account}/policies/resource-${at}.json`

const accountFile = ({ id, resources, roles }: DescribedAccount): object => ({
  id,
  complete: true,
  roles: Object.fromEntries(
    [...roles].map(([name, policies]) => [
      name,
      { identityPolicies: policies.map((one) => `../${managedFile(one)}`), trustPolicy: null }
    ])
  ),
  resources: Object.fromEntries(
    [...resources.keys()].map((arn, at) => [arn, { policy: policyFile(id, at).slice(id.length + 1) }])
  )
})

const organizationFile = ({ accounts, units }: Described): object => ({
  id: "o-exampleorg",
  managementAccountId,
  features: { scp: true, rcp: true },
  root: {
    id: "r-root",
    serviceControlPolicies: ["FullAWSAccess"],
    resourceControlPolicies: [],
    organizationalUnits: units.map((id) => ({
      id,
      serviceControlPolicies: ["FullAWSAccess", "policies/service-control.json"],
      resourceControlPolicies: [],
      accounts: accounts
        .filter(({ unit }) => unit === id)
        .map((one) => ({ id: one.id, serviceControlPolicies: ["FullAWSAccess"], resourceControlPolicies: [] }))
    }))
  }
})

const text = (json: unknown): string => JSON.stringify(json, undefined, 2)

/** The organization as a world on disk: the path and the text of every file. */
export function* toFiles(described: Described): Generator<readonly [path: string, text: string]> {
  yield ["organization.json", text(organizationFile(described))]
  yield ["policies/service-control.json", text(described.serviceControl)]
  for (const [name, json] of described.managed) yield [managedFile(name), text(json)]
  for (const account of described.accounts) {
    yield [`${account.id}/account.json`, text(accountFile(account))]
    const policies = [...account.resources.values()]
    for (const [at, json] of policies.entries()) yield [policyFile(account.id, at), text(json)]
  }
}
