import type { Policy } from "@countersign/engine"
import { Effect, Result } from "effect"
import { builtInPolicy } from "./builtInPolicies.ts"
import type { LocatedIssue } from "./LocatedIssue.ts"
import type { OwnFile } from "./OwnFile.ts"
import { type ParsedPolicy, policyParser } from "./parsePolicy.ts"
import { pointer } from "./pointer.ts"
import * as PolicyReference from "./PolicyReference.ts"
import type { Complaint, Texts, WorldFolder } from "./WorldFolder.ts"

/** A file of the world's own format, and the policies that it names. */
export interface Naming {
  readonly from: OwnFile<unknown>
  readonly each: (visit: PolicyReference.Visit) => void
}

type Find = (path: string, setting: PolicyReference.PolicySetting) => Policy

/** The policies of a world by the file that names them; there is one for every name in a world without errors. */
export interface Policies {
  readonly ofFile: (from: OwnFile<unknown>) => Find
  readonly parsed: ReadonlyArray<ParsedPolicy>
  readonly issues: ReadonlyArray<LocatedIssue>
}

/** More bytes than any text of the most characters that the policy reader takes. */
const maximumBytes = 4_194_304

/** A policy file of the world as what stands in one place, and what came of reading it. */
interface Wanted {
  readonly path: string
  readonly setting: PolicyReference.PolicySetting
  parsed: ParsedPolicy | undefined
}

/** A name that leads to no policy, where it stands, and why. */
interface Lost {
  readonly names: ReadonlyArray<PropertyKey>
  readonly complaint: Complaint
}

/** What one file names. */
interface Names {
  readonly find: (name: string, setting: PolicyReference.PolicySetting) => Wanted | undefined
  readonly lost: ReadonlyArray<Lost>
}

/** Each policy file of the world, once for each setting. */
const wanting = () => {
  const all: Array<Wanted> = []
  const known = PolicyReference.bySetting<Wanted>()
  const want = (path: string, setting: PolicyReference.PolicySetting): Wanted => {
    const files = known(setting)
    const found = files.get(path)
    if (found !== undefined) return found
    const made = { path, setting, parsed: undefined }
    files.set(path, made)
    all.push(made)
    return made
  }
  return { all, want }
}

const placeOf = (names: ReadonlyArray<PropertyKey>, index: number | undefined): ReadonlyArray<PropertyKey> =>
  index === undefined ? names : [...names, index]

/** Resolves what a file names, each name once for each setting. */
const namesIn = (folder: WorldFolder, { each, from }: Naming, want: ReturnType<typeof wanting>["want"]): Names => {
  const lost: Array<Lost> = []
  const known = PolicyReference.bySetting<Wanted | undefined>()
  const resolve = folder.resolver(from.path)
  each((name, setting, names, index) => {
    const found = known(setting)
    if (found.has(name) || builtInPolicy(name, setting.policyType) !== undefined) return
    const path = resolve(name)
    found.set(name, Result.isSuccess(path) ? want(path.success, setting) : undefined)
    if (Result.isFailure(path)) lost.push({ names: placeOf(names, index), complaint: path.failure })
  })
  return { lost, find: (name, setting) => known(setting).get(name) }
}

/** The names of a file that lead to a text that cannot be read, each once for each setting. */
const unread = ({ each }: Naming, { find }: Names, texts: Texts): ReadonlyArray<Lost> => {
  const lost: Array<Lost> = []
  const known = PolicyReference.bySetting<Complaint>()
  each((name, setting, names, index) => {
    const wanted = find(name, setting)
    const text = wanted && texts.get(wanted.path)
    if (text === undefined || Result.isSuccess(text) || known(setting).has(name)) return
    known(setting).set(name, text.failure)
    lost.push({ names: placeOf(names, index), complaint: text.failure })
  })
  return lost
}

const parseAll = (folder: WorldFolder, wanted: ReadonlyArray<Wanted>, texts: Texts): ReadonlyArray<ParsedPolicy> => {
  const parse = policyParser()
  return wanted.flatMap((file) => {
    const text = texts.get(file.path)!
    if (Result.isFailure(text)) return []
    const { path, setting } = file
    file.parsed = parse({ path, file: folder.display(path), text: text.success }, setting)
    return [file.parsed]
  })
}

const complain =
  ({ error }: OwnFile<unknown>) =>
  ({ complaint: { code, help, message }, names }: Lost): LocatedIssue =>
    error(pointer(...names), code, message, help)

/** What keeps the policies that files name from being read. */
const complaints = (byFile: ReadonlyMap<Naming, Names>, texts: Texts): ReadonlyArray<LocatedIssue> => {
  const allRead = ![...texts.values()].some(Result.isFailure)
  return [...byFile].flatMap(([naming, names]) =>
    [...names.lost, ...(allRead ? [] : unread(naming, names, texts))].map(complain(naming.from))
  )
}

const finder = (byFile: ReadonlyMap<Naming, Names>): Policies["ofFile"] => {
  const known = new Map([...byFile].map(([{ from }, names]) => [from, names] as const))
  return (from) => {
    const names = known.get(from)
    return (name, setting) => (names?.find(name, setting)?.parsed?.policy ?? builtInPolicy(name, setting.policyType))!
  }
}

/** Reads and parses every policy file that is referred to. */
export const readPolicies = Effect.fnUntraced(function* (
  folder: WorldFolder,
  namings: ReadonlyArray<Naming>
): Effect.fn.Return<Policies> {
  const { all, want } = wanting()
  const byFile = new Map(namings.map((naming) => [naming, namesIn(folder, naming, want)] as const))
  const texts = yield* folder.read(new Set(all.map(({ path }) => path)), maximumBytes)
  const parsed = parseAll(folder, all, texts)
  const issues = [...complaints(byFile, texts), ...parsed.flatMap((policy) => policy.issues)]
  return { ofFile: finder(byFile), parsed, issues }
})
