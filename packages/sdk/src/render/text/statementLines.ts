import type { AnswerNearest, AnswerStatementReference } from "../../check/Answer.ts"
import type { Catalogue, Messages } from "../../messages/catalogue.ts"
import { visible } from "./Line.ts"

const ordinal = (pointer: string, say: Catalogue): string => {
  const index = /^\/Statement\/(\d+)/.exec(pointer)?.[1]
  return index === undefined ? say["statement.unnamed"]({}) : say["statement.ordinal"]({ index: Number(index) + 1 })
}

/** How a statement is called: by its Sid, else by its place in its file, else by its policy. */
export const statementName = (
  { location, policy, sid }: Pick<AnswerStatementReference, "location" | "policy" | "sid">,
  { say }: Messages
): string =>
  visible(sid !== null && sid !== "" ? sid : location.file === null ? policy : ordinal(location.pointer, say))

const shown = 4

/** The first values of a list, and how many more there are. */
const some = (list: ReadonlyArray<string>, say: Catalogue): string => {
  const values = list.slice(0, shown).map(visible).join(", ")
  return list.length > shown ? say["values.more"]({ values, count: list.length - shown }) : values
}

const actual = ({ actual: values, element }: AnswerNearest, say: Catalogue): string => {
  if (values === null) return say["miss.absent"]({})
  if (values === "unknown") return say["miss.unknown"]({})
  if (values.length > 0) return some(values, say)
  return say[element === "Principal" || element === "NotPrincipal" ? "miss.nobody" : "miss.nothing"]({})
}

/** What kept the nearest statement from applying: what the element expects, and what the request brought. */
export const missLines = (nearest: AnswerNearest, { say }: Messages): ReadonlyArray<string> => {
  const { condition, element, expected } = nearest
  const name = condition === null ? element : visible(`${element} ${condition.operator} ${condition.key}`)
  const expects = element.startsWith("Not") ? "miss.expects-none" : "miss.expects"
  return [
    say[expects]({ element: name, values: some(expected, say) }),
    say["miss.got"]({ values: actual(nearest, say) })
  ]
}
