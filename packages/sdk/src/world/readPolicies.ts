import type { Policy } from "@countersign/engine"
import { Effect, Result } from "effect"
import { builtInPolicy } from "./builtInPolicies.ts"
import type { LocatedIssue } from "./LocatedIssue.ts"
import type { FileText, OwnFile } from "./OwnFile.ts"
import { type ParsedPolicy, parsePolicy } from "./parsePolicy.ts"
import * as PolicyReference from "./PolicyReference.ts"
import type { Complaint, WorldFolder } from "./WorldFolder.ts"

/** A reference with the file that makes it. */
export interface PlacedReference {
  readonly from: OwnFile<unknown>
  readonly reference: PolicyReference.PolicyReference
}

/** The policies of a world: `find` answers for every reference of a world without errors. */
export interface Policies {
  readonly find: (from: OwnFile<unknown>, path: string, setting: PolicyReference.PolicySetting) => Policy
  readonly parsed: ReadonlyArray<ParsedPolicy>
  readonly issues: ReadonlyArray<LocatedIssue>
}

/** More bytes than any text of the most characters that the policy reader takes. */
const maximumBytes = 4_194_304

const keyOf = ({ from, reference }: PlacedReference): string =>
  PolicyReference.key(from.path, reference.path, reference)

const distinct = (references: ReadonlyArray<PlacedReference>): ReadonlyArray<PlacedReference> => {
  const first = new Map<string, PlacedReference>()
  for (const placed of references) {
    const { path, policyType } = placed.reference
    const key = keyOf(placed)
    if (builtInPolicy(path, policyType) === undefined && !first.has(key)) first.set(key, placed)
  }
  return [...first.values()]
}

const complain = ({ from, reference }: PlacedReference, { code, help, message }: Complaint): LocatedIssue =>
  from.error(reference.pointer, code, message, help)

/** Parses each file once for each setting. */
const parseOnce = () => {
  const known = new Map<string, ParsedPolicy>()
  return (source: FileText, setting: PolicyReference.PolicySetting): ParsedPolicy => {
    const key = PolicyReference.key("", source.path, setting)
    const parsed = known.get(key) ?? parsePolicy(source, setting)
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

const collect = (wanted: ReadonlyArray<readonly [PlacedReference, Text]>): Policies => {
  const parse = parseOnce()
  const byKey = new Map<string, ParsedPolicy>()
  const complaints = wanted.flatMap(([placed, text]) => {
    if (Result.isFailure(text)) return [complain(placed, text.failure)]
    byKey.set(keyOf(placed), parse(text.success, placed.reference))
    return []
  })
  const parsed = [...new Set(byKey.values())]
  const find: Policies["find"] = (from, path, setting) =>
    (builtInPolicy(path, setting.policyType) ?? byKey.get(PolicyReference.key(from.path, path, setting))?.policy)!
  return { find, parsed, issues: [...complaints, ...parsed.flatMap(({ issues }) => issues)] }
}

/** Reads and parses every policy file that is referred to. */
export const readPolicies = Effect.fnUntraced(function* (
  folder: WorldFolder,
  references: ReadonlyArray<PlacedReference>
): Effect.fn.Return<Policies> {
  const resolved = distinct(references).map(
    (placed) => [placed, folder.resolve(placed.from.path, placed.reference.path)] as const
  )
  const paths = new Set(resolved.flatMap(([, path]) => (Result.isSuccess(path) ? [path.success] : [])))
  const texts = yield* readAll(folder, paths)
  return collect(resolved.map(([placed, path]) => [placed, Result.flatMap(path, (known) => texts.get(known)!)]))
})
