import type { ActionName } from "../aws/ActionName.ts"
import * as action from "../match/action.ts"
import type { CompiledStatement } from "./statement.ts"

type Statements = ReadonlyArray<CompiledStatement>

/** The statements of a policy that name an action, by what they have to say. */
export interface Speakers {
  readonly asked: ActionName
  readonly denies: Statements
  readonly allows: Statements
}

/** Finds the statements of a policy that name an action. */
export type ActionIndex = (asked: ActionName) => Speakers

const speakers = (statements: Statements, asked: ActionName): Speakers => {
  const named = statements.filter((statement) => action.matches(statement.action, asked))
  return {
    asked,
    denies: named.filter(({ effect }) => effect === "Deny"),
    allows: named.filter(({ effect }) => effect === "Allow")
  }
}

const capacity = 64

/**
 * The index of a policy by action. It keeps its latest answers, one for each place that the ordinal of an action can
 * have: most requests ask for few actions, and no foreign name can fill the memory.
 * @clause match.action
 */
export const indexByAction = (statements: Statements): ActionIndex => {
  const latest: Array<Speakers | undefined> = Array.from({ length: capacity })
  return (asked) => {
    const at = asked.ordinal % capacity
    const known = latest[at]
    if (known !== undefined && known.asked === asked) return known
    return (latest[at] = speakers(statements, asked))
  }
}
