import { Data, Effect } from "effect"
import type { PolicyDocument } from "./PolicyDocument.ts"
import * as PolicyIssue from "./PolicyIssue.ts"
import * as PolicyReader from "./PolicyReader.ts"

/** A policy that AWS would refuse, with every finding. */
export class PolicyInvalid extends Data.TaggedError("PolicyInvalid")<{
  readonly issues: ReadonlyArray<PolicyIssue.PolicyIssue>
  readonly file: string | undefined
}> {
  override get message(): string {
    return this.issues
      .filter(PolicyIssue.isError)
      .map((issue) => PolicyIssue.describe(issue, this.file))
      .join("\n")
  }
}

/** A policy and the warnings that do not keep it from being used. */
export interface Parsed {
  readonly document: PolicyDocument
  readonly warnings: ReadonlyArray<PolicyIssue.PolicyIssue>
}

/**
 * The policy of a JSON text, or everything that AWS would refuse in it.
 *
 * @example
 * Effect.runSync(Effect.flip(PolicyParser.parse("{", { file: "p.json" }))).message
 * // => "p.json:1:2: error[syntax]: not JSON: unexpected end of text"
 */
export const parse = (text: string, options: PolicyReader.Options = {}): Effect.Effect<Parsed, PolicyInvalid> =>
  Effect.suspend(() => {
    const { document, issues } = PolicyReader.read(text, options)
    return document === undefined
      ? Effect.fail(new PolicyInvalid({ issues, file: options.file }))
      : Effect.succeed({ document, warnings: issues })
  }).pipe(Effect.withSpan("countersign.parse"))
