import type { World } from "@countersign/engine"
import { Effect, type FileSystem, type Path } from "effect"
import { checkAccounts } from "./checkAccounts.ts"
import { checkOrganizations } from "./checkOrganizations.ts"
import { ghostPrincipals } from "./ghostPrincipals.ts"
import * as LocatedIssue from "./LocatedIssue.ts"
import { makeAccount, makeEndpoints } from "./makeAccount.ts"
import { makeOrganization } from "./makeOrganization.ts"
import * as policyReferences from "./policyReferences.ts"
import { type OwnFiles, readOwnFiles } from "./readOwnFiles.ts"
import { type Naming, type Policies, readPolicies } from "./readPolicies.ts"
import * as WorldFolder from "./WorldFolder.ts"
import { WorldInvalid } from "./WorldInvalid.ts"

/** A world from disk: `names` says what people call its accounts, by account id; accounts without a name are left out. */
export interface LoadedWorld {
  readonly world: World.World
  readonly warnings: ReadonlyArray<LocatedIssue.LocatedIssue>
  readonly names: Readonly<Record<string, string>>
}

const namings = ({ accounts, organizations }: OwnFiles): ReadonlyArray<Naming> => [
  ...organizations.map((from): Naming => ({
    from,
    each: (visit) => policyReferences.ofOrganization(from.value, visit)
  })),
  ...accounts.map((from): Naming => ({ from, each: (visit) => policyReferences.ofAccount(from.value, visit) }))
]

const findings = (files: OwnFiles, policies: Policies): ReadonlyArray<LocatedIssue.LocatedIssue> =>
  LocatedIssue.sorted([
    ...files.issues,
    ...policies.issues,
    ...checkAccounts(files.accounts),
    ...checkOrganizations(files.organizations, files.accounts),
    ...ghostPrincipals(files.accounts, policies.parsed)
  ])

const makeWorld = (files: OwnFiles, policies: Policies): World.World => {
  const services = files.world?.value.resourceControlServices
  return {
    organizations: files.organizations.map((file) => makeOrganization(file, policies)),
    accounts: Object.fromEntries(files.accounts.map((file) => [file.value.id, makeAccount(file, policies)])),
    vpcEndpoints: Object.fromEntries(files.accounts.flatMap((file) => makeEndpoints(file, policies))),
    ...(services === undefined ? {} : { resourceControlServices: services })
  }
}

const namesOf = ({ accounts }: OwnFiles): LoadedWorld["names"] =>
  Object.fromEntries(accounts.flatMap(({ value }) => (value.name === undefined ? [] : [[value.id, value.name]])))

/**
 * The world that a folder of JSON files describes, or everything that is wrong with the folder.
 *
 * What no file mentions is unknown; what a file declares empty is none; what an account that calls itself complete
 * does not mention is none. Nothing outside the folder is read.
 *
 * @example
 * Effect.provide(loadWorld("examples/01-two-accounts"), NodeServices.layer)
 */
export const loadWorld = Effect.fn("countersign.loadWorld")(function* (
  directory: string
): Effect.fn.Return<LoadedWorld, WorldInvalid, FileSystem.FileSystem | Path.Path> {
  const folder = yield* WorldFolder.open(directory)
  const files = yield* readOwnFiles(folder)
  const policies = yield* readPolicies(folder, namings(files))
  const issues = findings(files, policies)
  if (issues.some(({ severity }) => severity === "error")) return yield* new WorldInvalid({ directory, issues })
  return { world: makeWorld(files, policies), warnings: issues, names: namesOf(files) }
})
