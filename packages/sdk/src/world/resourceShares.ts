import { PolicyReader, type ResourceShare, unknown } from "@countersign/engine"
import type { ResourceShareEntry } from "./ResourceShareFile.ts"

type Permission = ResourceShareEntry["permission"]

const conditions = ({ conditions: written = {} }: Permission): ResourceShare["permission"]["conditions"] =>
  PolicyReader.asWritten({ Statement: { Effect: "Allow", Condition: written } }).statements[0]?.condition ?? []

const share = ({ accepted, name, permission, principals, resources }: ResourceShareEntry): ResourceShare => ({
  name,
  resources,
  principals,
  permission: { actions: permission.actions, conditions: conditions(permission) },
  accepted: accepted ?? unknown
})

/** What an account shares through AWS RAM. */
export const resourceShares = ({
  resourceShares: entries
}: {
  readonly resourceShares?: ReadonlyArray<ResourceShareEntry>
}): { readonly resourceShares?: ReadonlyArray<ResourceShare> } =>
  entries === undefined ? {} : { resourceShares: entries.map(share) }
