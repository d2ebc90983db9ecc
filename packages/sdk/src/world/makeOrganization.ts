import { type Fact, type Organization, type OrganizationNode, type Policy, unknown } from "@countersign/engine"
import { type OrganizationEntry, organizationEntries } from "./organizationEntries.ts"
import type { OrganizationFile } from "./OrganizationFile.ts"
import type { OwnFile } from "./OwnFile.ts"
import { publicAccessBlock } from "./publicAccessBlock.ts"
import * as PolicyReference from "./PolicyReference.ts"
import type { Policies } from "./readPolicies.ts"

/** The organization that a file describes. */
export const makeOrganization = (file: OwnFile<OrganizationFile>, { ofFile }: Policies): Organization => {
  const find = ofFile(file)
  const { features, id, managementAccountId, root } = file.value
  const policies = (
    paths: ReadonlyArray<string> | undefined,
    setting: PolicyReference.PolicySetting
  ): Fact<ReadonlyArray<Policy>> => paths?.map((path) => find(path, setting)) ?? unknown
  const node = ({ parent, type, value }: OrganizationEntry): OrganizationNode => ({
    id: value.id,
    type,
    ...(parent === undefined ? {} : { parent }),
    serviceControlPolicies: policies(value.serviceControlPolicies, PolicyReference.serviceControl),
    resourceControlPolicies: policies(value.resourceControlPolicies, PolicyReference.resourceControl),
    ...publicAccessBlock(value)
  })
  return {
    id,
    rootId: root.id,
    managementAccountId: managementAccountId ?? unknown,
    features: { scp: features?.scp ?? unknown, rcp: features?.rcp ?? unknown },
    nodes: organizationEntries(file.value).map(node)
  }
}
