import type { Policy } from "@countersign/engine"
import { Effect, Result } from "effect"
import { builtInPolicy } from "./builtInPolicies.ts"
import type { LocatedIssue } from "./LocatedIssue.ts"
import type { FileText, OwnFile } from "./OwnFile.ts"
import { type ParsedPolicy, policyParser } from "./parsePolicy.ts"
import { pointer } from "./pointer.ts"
import * as PolicyReference from "./PolicyReference.ts"
import type { Complaint, WorldFolder } from "./WorldFolder.ts"

/** A file of the world's own format, and the policies that it names. */
export interface Naming {
  readonly from: OwnFile<unknown>
  readonly references: ReadonlyArray<PolicyReference.PolicyReference>
}

/** The policies of a world: `find` answers for every reference of a world without errors. */
export interface Policies {
  readonly find: (from: OwnFile<unknown>, path: string, setting: PolicyReference.PolicySetting) => Policy
  readonly parsed: ReadonlyArray<ParsedPolicy>
  readonly issues: ReadonlyArray<LocatedIssue>
}

/** More bytes than any text of the most characters that the policy reader takes. */
const maximumBytes = 4_194_304

/** A policy as one file first names it, and the path in the world that its name leads to. */
interface Named {
  readonly from: OwnFile<unknown>
  readonly key: string
  readonly reference: PolicyReference.PolicyReference
  readonly target: Result.Result<string, Complaint>
}

const named = (folder: WorldFolder, { from, references }: Naming): ReadonlyArray<Named> => {
  const first = new Map<string, Named>()
  for (const reference of references) {
    const { path, setting } = reference
    const key = PolicyReference.key(setting, path)
    if (first.has(key) || builtInPolicy(path, setting.policyType) !== undefined) continue
    first.set(key, { from, key, reference, target: folder.resolve(from.path, path) })
  }
  return [...first.values()]
}

const complain = ({ from, reference }: Named, { code, help, message }: Complaint): LocatedIssue =>
  from.error(pointer(...reference.names), code, message, help)

/** Parses each file once for each setting. */
const parseOnce = () => {
  const known = new Map<string, ParsedPolicy>()
  const parse = policyParser()
  return (source: FileText, setting: PolicyReference.PolicySetting): ParsedPolicy => {
    const key = PolicyReference.key(setting, source.path)
    const parsed = known.get(key) ?? parse(source, setting)
    known.set(key, parsed)
    return parsed
  }
}

type Text = Result.Result<FileText, Complaint>

/** Reads each file once, whoever names it. */
const readAll = (folder: WorldFolder, paths: ReadonlySet<string>): Effect.Effect<ReadonlyMap<string, Text>> =>
  Effect.forEach(
    paths,
    (path) =>
      Effect.map(
        Effect.result(folder.read(path, maximumBytes)),
        (text) =>
          [path, Result.map(text, (known): FileText => ({ path, file: folder.display(path), text: known }))] as const
      ),
    { concurrency: 32 }
  ).pipe(Effect.map((texts) => new Map(texts)))

type Found = Map<OwnFile<unknown>, Map<string, Policy | undefined>>

const finder =
  (found: Found): Policies["find"] =>
  (from, path, setting) =>
    (builtInPolicy(path, setting.policyType) ?? found.get(from)?.get(PolicyReference.key(setting, path)))!

const collect = (wanted: ReadonlyArray<Named>, texts: ReadonlyMap<string, Text>): Policies => {
  const parse = parseOnce()
  const found: Found = new Map(wanted.map(({ from }) => [from, new Map()]))
  const parsed = new Set<ParsedPolicy>()
  const complaints: Array<LocatedIssue> = []
  for (const name of wanted) {
    const text = Result.flatMap(name.target, (path) => texts.get(path)!)
    if (Result.isFailure(text)) complaints.push(complain(name, text.failure))
    else {
      const policy = parse(text.success, name.reference.setting)
      parsed.add(policy)
      found.get(name.from)!.set(name.key, policy.policy)
    }
  }
  const issues = [...complaints, ...[...parsed].flatMap((policy) => policy.issues)]
  return { find: finder(found), parsed: [...parsed], issues }
}

/** Reads and parses every policy file that is referred to. */
export const readPolicies = Effect.fnUntraced(function* (
  folder: WorldFolder,
  namings: ReadonlyArray<Naming>
): Effect.fn.Return<Policies> {
  const wanted = namings.flatMap((naming) => named(folder, naming))
  const paths = new Set(wanted.flatMap(({ target }) => (Result.isSuccess(target) ? [target.success] : [])))
  return collect(wanted, yield* readAll(folder, paths))
})
