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

const capacity = 16

/**
 * The index of a policy by action. It keeps its latest answers: most requests ask for few actions, and no foreign name
 * can fill the memory.
 * @clause match.action
 */
export const indexByAction = (statements: Statements): ActionIndex => {
  const latest: Array<Speakers> = []
  let oldest = 0
  return (asked) => {
    for (const known of latest) if (known.asked === asked) return known
    const found = speakers(statements, asked)
    if (latest.length < capacity) latest.push(found)
    else {
      latest[oldest] = found
      oldest = (oldest + 1) % capacity
    }
    return found
  }
}
