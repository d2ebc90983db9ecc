import type { RequestContext } from "../request/RequestContext.ts"
import * as Applicability from "../verdict/Applicability.ts"
import type { PolicyTypeEvaluation, StatementEvaluation } from "../verdict/Evaluation.ts"
import type { Note } from "../verdict/Note.ts"

const sourceKeys: ReadonlySet<string> = new Set([
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths"
])

const asksForSource = ({ elements }: StatementEvaluation): boolean =>
  elements.some(({ condition }) => condition !== undefined && sourceKeys.has(condition.key.toLowerCase()))

/**
 * A service calls for any of its customers: an Allow that reaches it without asking for whom lets every one of them
 * make it call.
 * @clause principal.confused-deputy
 */
export const confusedDeputy = (
  { sets }: PolicyTypeEvaluation,
  { caller: { principal } }: RequestContext
): ReadonlyArray<Note> => {
  if (principal.type !== "service") return []
  const open = sets
    .flatMap(({ policies }) => policies.flatMap(({ statements }) => statements))
    .filter(({ applicability, effect }) => effect === "Allow" && Applicability.canApply(applicability))
    .some((statement) => !asksForSource(statement))
  return open ? [{ code: "confused-deputy", service: principal.service }] : []
}
