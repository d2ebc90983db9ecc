import type { AnswerNearest, AnswerStatementReference } from "../../check/Answer.ts"
import { visible } from "./Line.ts"

const ordinal = (pointer: string): string => {
  const index = /^\/Statement\/(\d+)/.exec(pointer)?.[1]
  return index === undefined ? "the statement" : `statement ${Number(index) + 1}`
}

/** How a statement is called: by its Sid, else by its place in its file, else by its policy. */
export const statementName = ({
  location,
  policy,
  sid
}: Pick<AnswerStatementReference, "location" | "policy" | "sid">): string =>
  visible(sid !== null && sid !== "" ? sid : location.file === null ? policy : ordinal(location.pointer))

const shown = 4

/** The first values of a list, and how many more there are. */
const some = (values: ReadonlyArray<string>): string => {
  const first = values.slice(0, shown).map(visible).join(", ")
  return values.length > shown ? `${first} and ${values.length - shown} more` : first
}

const actual = ({ actual: values, element }: AnswerNearest): string => {
  if (values === null) return "nothing: the key is absent"
  if (values === "unknown") return "unknown"
  if (values.length > 0) return some(values)
  return element === "Principal" || element === "NotPrincipal" ? "a caller without a name" : "nothing"
}

const expects: Readonly<Record<AnswerNearest["element"], string>> = {
  Principal: "expects",
  NotPrincipal: "expects none of",
  Action: "expects",
  NotAction: "expects none of",
  Resource: "expects",
  NotResource: "expects none of",
  Condition: "expects"
}

/** What kept the nearest statement from applying: what the element expects, and what the request brought. */
export const missLines = (nearest: AnswerNearest): ReadonlyArray<string> => {
  const { condition, element, expected } = nearest
  const name = condition === null ? element : visible(`${element} ${condition.operator} ${condition.key}`)
  return [`${name} ${expects[element]} ${some(expected)}`, `got ${actual(nearest)}`]
}
