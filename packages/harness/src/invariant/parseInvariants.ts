import { LocatedIssue, PolicyIssue, schemaIssues } from "@countersign/sdk"
import { Result, Schema } from "effect"
import { type Invariant, make } from "./Invariant.ts"
import { InvariantFile } from "./InvariantFile.ts"
import { problems } from "./problems.ts"
import { read } from "./yamlTree.ts"

type Issues = ReadonlyArray<LocatedIssue.LocatedIssue>

const decode = Schema.decodeUnknownResult(InvariantFile, { errors: "all", onExcessProperty: "error" })

const isList = (value: unknown, member: string): boolean =>
  typeof value === "object" && value !== null && Array.isArray(Reflect.get(value, member))

/** The problems of one invariant, pointed at as the file writes it: a bare text has no items. */
const ofEntry = (entry: InvariantFile["invariants"][number], index: number): ReadonlyArray<PolicyIssue.PolicyIssue> =>
  problems(make(entry.must, entry)).map((issue) => {
    const [, member = ""] = issue.pointer.split("/")
    const pointer = isList(entry, member) ? issue.pointer : `/${member}`
    return { ...issue, pointer: `/invariants/${index}${pointer}` }
  })

const unnamed = ({ must, principals }: InvariantFile["invariants"][number], index: number) =>
  must === "allow" && principals === undefined
    ? [
        PolicyIssue.error(
          "missing-key",
          `/invariants/${index}`,
          "no `principals`",
          "say who must be allowed: an invariant with `must: allow` speaks of somebody"
        )
      ]
    : []

const repeatedNames = ({ invariants }: InvariantFile): ReadonlyArray<PolicyIssue.PolicyIssue> => {
  const seen = new Set<string>()
  return invariants.flatMap(({ name }, index) =>
    seen.size === seen.add(name).size
      ? [PolicyIssue.error("repeated-name", `/invariants/${index}/name`, `a second invariant is called \`${name}\``)]
      : []
  )
}

const none = ({ invariants }: InvariantFile): ReadonlyArray<PolicyIssue.PolicyIssue> =>
  invariants.length === 0 ? [PolicyIssue.error("empty-list", "/invariants", "there is no invariant")] : []

const check = (file: InvariantFile): ReadonlyArray<PolicyIssue.PolicyIssue> => [
  ...none(file),
  ...file.invariants.flatMap((entry, index) => [...unnamed(entry, index), ...ofEntry(entry, index)]),
  ...repeatedNames(file)
]

/**
 * The invariants of a YAML or JSON text, or every reason why it holds none, each with its line and column. `file` is
 * how messages call the text.
 */
export const parseInvariants = (text: string, file: string): Result.Result<ReadonlyArray<Invariant>, Issues> => {
  const tree = read(text, file)
  if (tree.issues.length > 0) return Result.fail(LocatedIssue.sorted(tree.issues))
  const decoded = decode(tree.value)
  const fail = (issues: ReadonlyArray<PolicyIssue.PolicyIssue>) =>
    Result.fail(LocatedIssue.sorted(issues.map(tree.located)))
  if (Result.isFailure(decoded)) return fail(schemaIssues(decoded.failure.issue, tree.value))
  const issues = check(decoded.success)
  return issues.length > 0
    ? fail(issues)
    : Result.succeed(decoded.success.invariants.map((entry) => make(entry.must, entry)))
}
