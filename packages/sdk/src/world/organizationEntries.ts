import type { OrganizationalUnit, OrganizationFile } from "./OrganizationFile.ts"

/** A root, unit or account of the tree; `names` lead to it in the file, `units` counts the units on its path. */
export interface OrganizationEntry {
  readonly type: "root" | "ou" | "account"
  readonly parent: string | undefined
  readonly names: ReadonlyArray<PropertyKey>
  readonly units: number
  readonly value: Pick<
    OrganizationalUnit,
    "id" | "serviceControlPolicies" | "resourceControlPolicies" | "publicAccessBlock"
  >
}

type Branch = Omit<OrganizationalUnit, "name">

const below = (value: Branch, names: ReadonlyArray<PropertyKey>, units: number): ReadonlyArray<OrganizationEntry> => [
  ...(value.accounts ?? []).map((account, index) => ({
    type: "account" as const,
    parent: value.id,
    names: [...names, "accounts", index],
    units,
    value: account
  })),
  ...(value.organizationalUnits ?? []).flatMap((unit, index) => {
    const inner = [...names, "organizationalUnits", index]
    const entry = { type: "ou" as const, parent: value.id, names: inner, units: units + 1, value: unit }
    return [entry, ...below(unit, inner, units + 1)]
  })
]

/** The whole tree of an organization, each entry after the one it hangs on. */
export const organizationEntries = ({ root }: OrganizationFile): ReadonlyArray<OrganizationEntry> => [
  { type: "root", parent: undefined, names: ["root"], units: 0, value: root },
  ...below(root, ["root"], 0)
]
