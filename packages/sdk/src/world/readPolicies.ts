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

/** A policy as a file first names it. */
interface Named {
  readonly names: ReadonlyArray<PropertyKey>
  readonly wanted: Result.Result<Wanted, Complaint>
}

/** What one file names. */
interface Names {
  readonly find: (name: string, setting: PolicyReference.PolicySetting) => Named | undefined
  readonly all: ReadonlyArray<Named>
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

/** Resolves what a file names, each name once for each setting. */
const namesIn = (folder: WorldFolder, { each, from }: Naming, want: ReturnType<typeof wanting>["want"]): Names => {
  const all: Array<Named> = []
  const known = PolicyReference.bySetting<Named>()
  each((name, setting, names, index) => {
    const found = known(setting)
    if (found.has(name) || builtInPolicy(name, setting.policyType) !== undefined) return
    const wanted = Result.map(folder.resolve(from.path, name), (path) => want(path, setting))
    const named = { names: index === undefined ? names : [...names, index], wanted }
    found.set(name, named)
    all.push(named)
  })
  return { all, find: (name, setting) => known(setting).get(name) }
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

/** What keeps the policies that a file names from being read. */
const complaints = (from: OwnFile<unknown>, names: Names, texts: Texts): ReadonlyArray<LocatedIssue> =>
  names.all.flatMap(({ names: place, wanted }) => {
    const text = Result.flatMap(wanted, ({ path }) => texts.get(path)!)
    if (Result.isSuccess(text)) return []
    const { code, help, message } = text.failure
    return [from.error(pointer(...place), code, message, help)]
  })

const finder =
  (byFile: ReadonlyMap<OwnFile<unknown>, Names>): Policies["ofFile"] =>
  (from) => {
    const names = byFile.get(from)
    return (name, setting) => {
      const found = names?.find(name, setting)
      const named = found && Result.isSuccess(found.wanted) ? found.wanted.success.parsed?.policy : undefined
      return (named ?? builtInPolicy(name, setting.policyType))!
    }
  }

/** Reads and parses every policy file that is referred to. */
export const readPolicies = Effect.fnUntraced(function* (
  folder: WorldFolder,
  namings: ReadonlyArray<Naming>
): Effect.fn.Return<Policies> {
  const { all: files, want } = wanting()
  const byFile = new Map(namings.map((naming) => [naming.from, namesIn(folder, naming, want)] as const))
  const texts = yield* folder.read(new Set(files.map(({ path }) => path)), maximumBytes)
  const parsed = parseAll(folder, files, texts)
  return {
    ofFile: finder(byFile),
    parsed,
    issues: [
      ...[...byFile].flatMap(([from, names]) => complaints(from, names, texts)),
      ...parsed.flatMap(({ issues }) => issues)
    ]
  }
})
