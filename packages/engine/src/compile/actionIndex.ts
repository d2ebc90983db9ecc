import type { ActionName } from "../aws/ActionName.ts"
import * as action from "../match/action.ts"
import type { CompiledStatement } from "./statement.ts"

type Statements = ReadonlyArray<CompiledStatement>

/** The statements of a policy that name an action, by what they have to say. */
export interface Speakers {
  readonly denies: Statements
  readonly allows: Statements
}

/** Finds the statements of a policy that name an action. */
export type ActionIndex = (asked: ActionName) => Speakers

const nobody: Speakers = { denies: [], allows: [] }

const speakers = (statements: Statements): Speakers => {
  if (statements.length === 0) return nobody
  return {
    denies: statements.filter(({ effect }) => effect === "Deny"),
    allows: statements.filter(({ effect }) => effect === "Allow")
  }
}

/** How many answers all policies together keep before they begin anew. */
const capacity = 65_536

let kept = 0
let answers: Array<Map<string, Speakers>> = []

const keep = (known: Map<string, Speakers>, name: string, found: Speakers): void => {
  if (kept >= capacity) {
    for (const old of answers) old.clear()
    answers = []
    kept = 0
  }
  if (known.size === 0) answers.push(known)
  known.set(name, found)
  kept++
}

/**
 * The index of a policy by action. What it found it keeps, as far as there is room: most requests ask for few actions.
 * @clause match.action
 */
export const indexByAction = (statements: Statements): ActionIndex => {
  const known = new Map<string, Speakers>()
  return (asked) => {
    const found = known.get(asked.name)
    if (found !== undefined) return found
    const made = speakers(statements.filter((statement) => action.matches(statement.action, asked)))
    keep(known, asked.name, made)
    return made
  }
}
