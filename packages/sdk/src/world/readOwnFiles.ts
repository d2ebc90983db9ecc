import { Effect, Result } from "effect"
import { AccountFile } from "./AccountFile.ts"
import * as LocatedIssue from "./LocatedIssue.ts"
import { OrganizationFile } from "./OrganizationFile.ts"
import * as OwnFile from "./OwnFile.ts"
import type { WorldFolder } from "./WorldFolder.ts"
import { WorldFile } from "./WorldFile.ts"

/** The files of a world in its own format, and what is wrong with them. Files that cannot be read are left out. */
export interface OwnFiles {
  readonly world: OwnFile.OwnFile<WorldFile> | undefined
  readonly organizations: ReadonlyArray<OwnFile.OwnFile<OrganizationFile>>
  readonly accounts: ReadonlyArray<OwnFile.OwnFile<AccountFile>>
  readonly issues: ReadonlyArray<LocatedIssue.LocatedIssue>
}

const decodeWorld = OwnFile.decoder(WorldFile)
const decodeOrganization = OwnFile.decoder(OrganizationFile)
const decodeAccount = OwnFile.decoder(AccountFile)

const readAll = <A>(
  folder: WorldFolder,
  paths: ReadonlyArray<string>,
  decode: (source: OwnFile.FileText) => OwnFile.Reading<A>
): Effect.Effect<ReadonlyArray<OwnFile.Reading<A>>> =>
  Effect.map(folder.read(paths, OwnFile.maximumLength), (texts) =>
    paths.map((path) => {
      const file = folder.display(path)
      const text = texts.get(path)!
      return Result.isSuccess(text)
        ? decode({ path, file, text: text.success })
        : { value: undefined, issues: [LocatedIssue.aboutFile(file, text.failure.code, text.failure.message)] }
    })
  )

const values = <A>(readings: ReadonlyArray<OwnFile.Reading<A>>): ReadonlyArray<OwnFile.OwnFile<A>> =>
  readings.flatMap(({ value }) => (value === undefined ? [] : [value]))

const twelveDigits = /^\d{12}$/

/** The folders that hold, or by their name should hold, an account. */
const accountFolders = Effect.fnUntraced(function* (folder: WorldFolder, names: ReadonlyArray<string>) {
  const [others, found] = [
    names.filter((name) => !twelveDigits.test(name)),
    names.filter((name) => twelveDigits.test(name))
  ]
  const misnamed = yield* Effect.filter(others, (name) => folder.exists(`${name}/account.json`), { concurrency: 16 })
  return { found, misnamed }
})

const misnamedFolder = (folder: WorldFolder, name: string): LocatedIssue.LocatedIssue =>
  LocatedIssue.aboutFile(
    folder.display(`${name}/account.json`),
    "folder-name",
    `folder \`${name}\` holds an account, but its name is not an account id`,
    "name the folder by the 12 digits of the account"
  )

const emptyWorld = (folder: WorldFolder): LocatedIssue.LocatedIssue =>
  LocatedIssue.aboutFile(
    folder.display("."),
    "no-world",
    "no world.json, organization.json or folder of an account",
    "a world needs at least one of them"
  )

const organizationPaths = (folder: WorldFolder, names: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<string>> =>
  Effect.map(folder.list("organizations"), (inFolder) => [
    ...names.filter((name) => name === "organization.json"),
    ...inFolder.filter((name) => name.endsWith(".json")).map((name) => `organizations/${name}`)
  ])

/** Finds and decodes `world.json`, the organizations and the accounts. */
export const readOwnFiles = Effect.fnUntraced(function* (folder: WorldFolder): Effect.fn.Return<OwnFiles> {
  const names = yield* folder.list(".")
  const { found, misnamed } = yield* accountFolders(folder, names)
  const atTop = names.filter((name) => name === "world.json")
  const organizations = yield* organizationPaths(folder, names)
  const world = yield* readAll(folder, atTop, decodeWorld)
  const trees = yield* readAll(folder, organizations, decodeOrganization)
  const accounts = yield* readAll(
    folder,
    found.map((name) => `${name}/account.json`),
    decodeAccount
  )
  const isEmpty = [...atTop, ...organizations, ...found, ...misnamed].length === 0
  return {
    world: values(world)[0],
    organizations: values(trees),
    accounts: values(accounts),
    issues: [
      ...(isEmpty ? [emptyWorld(folder)] : []),
      ...misnamed.map((name) => misnamedFolder(folder, name)),
      ...[...world, ...trees, ...accounts].flatMap(({ issues }) => issues)
    ]
  }
})
