import { LocatedIssue, PolicyIssue } from "@countersign/sdk"
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError
} from "yaml"

/** A YAML or JSON text as plain data in which every scalar is text, and a way to say where each value stands. */
export interface YamlTree {
  readonly value: unknown
  readonly issues: ReadonlyArray<LocatedIssue.LocatedIssue>
  readonly located: (issue: PolicyIssue.PolicyIssue) => LocatedIssue.LocatedIssue
}

const steps = (pointer: string): ReadonlyArray<string> =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))

interface Ranged {
  readonly range?: readonly [number, number, number] | null
}

const startOf = (node: unknown): number | undefined =>
  typeof node === "object" && node !== null ? ((node as Ranged).range?.[0] ?? undefined) : undefined

/** The key of a member where the last step names one, otherwise the value. */
const startAt = (document: Document, pointer: string): number | undefined => {
  const path = steps(pointer)
  const last = path.at(-1)
  const parent = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last) : undefined
  const found = startOf(pair?.key) ?? startOf(document.getIn(path, true))
  return found ?? (path.length === 0 ? 0 : startAt(document, pointer.slice(0, pointer.lastIndexOf("/"))))
}

// Anchors and aliases would let a short text stand for a long one, and hide from a reader what an invariant says.
const aliases = (document: Document): ReadonlyArray<number> => {
  const found: Array<number> = []
  visit(document, (_, node) => {
    const anchored =
      typeof node === "object" && node !== null && !isPair(node) && "anchor" in node && node.anchor !== undefined
    if (isAlias(node) || anchored) found.push(startOf(node) ?? 0)
  })
  return found
}

const message = (error: YAMLError): string => {
  const [first = ""] = error.message.split("\n")
  const text = first.replace(/ at line \d+, column \d+:?$/, "")
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Reads a text. Scalars are never guessed to be numbers or booleans: an account keeps its leading zeros. */
export const read = (text: string, file: string): YamlTree => {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: true })
  const at = (offset: number) => {
    const { col, line } = lines.linePos(offset)
    return { line, column: col }
  }
  const issue = (offset: number, code: string, what: string, help?: string) =>
    LocatedIssue.fromPolicyIssue(file, { ...PolicyIssue.error(code, "", what, help), at: at(offset) })
  const issues = [
    ...document.errors.map((error) => issue(error.pos[0], "yaml", message(error))),
    ...aliases(document).map((offset) =>
      issue(offset, "alias", "anchors and aliases are not read", "write the value out where it is meant")
    )
  ]
  return {
    value: issues.length === 0 ? document.toJS() : undefined,
    issues,
    located: (found) => LocatedIssue.fromPolicyIssue(file, { ...found, at: at(startAt(document, found.pointer) ?? 0) })
  }
}
