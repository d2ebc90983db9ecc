import type { ActionName } from "../aws/ActionName.ts"
import * as action from "../match/action.ts"
import * as resourceKey from "../match/resourceKey.ts"
import type { CompiledStatement } from "./statement.ts"

type Statements = ReadonlyArray<CompiledStatement>

/** Statements, set apart where there are many: those that name one resource each, by what its ARN begins with. */
export interface Group {
  readonly anywhere: Statements
  readonly byResource: ReadonlyMap<string, Statements> | undefined
}

/** The statements that name an action, by what they have to say. */
export interface Speakers {
  readonly asked: ActionName
  readonly denies: Group
  readonly allows: Group
}

/** Finds the statements that name an action. */
export type StatementIndex = (asked: ActionName) => Speakers

/** So many are looked through faster than set apart. */
const few = 16

const setApart = (statements: Statements): Group => {
  const anywhere: Array<CompiledStatement> = []
  const byResource = new Map<string, Array<CompiledStatement>>()
  for (const statement of statements) {
    const keys = statement.resource === undefined ? undefined : resourceKey.ofElement(statement.resource)
    if (keys === undefined) anywhere.push(statement)
    for (const key of keys ?? []) {
      const known = byResource.get(key)
      if (known === undefined) byResource.set(key, [statement])
      else known.push(statement)
    }
  }
  return { anywhere, byResource }
}

const group = (statements: Statements): Group =>
  statements.length > few ? setApart(statements) : { anywhere: statements, byResource: undefined }

const speakers = (statements: Statements, asked: ActionName): Speakers => {
  const named = statements.filter((statement) => action.matches(statement.action, asked))
  return {
    asked,
    denies: group(named.filter(({ effect }) => effect === "Deny")),
    allows: group(named.filter(({ effect }) => effect === "Allow"))
  }
}

const capacity = 64

/**
 * The index of some policies by action. It keeps its latest answers, one for each place that the ordinal of an action
 * can have: most requests ask for few actions, and no foreign name can fill the memory.
 * @clause match.action
 */
export const indexStatements = (statements: Statements): StatementIndex => {
  let first: Speakers | undefined
  let others: Array<Speakers | undefined> | undefined
  return (asked) => {
    if (first !== undefined && first.asked === asked) return first
    if (first === undefined) return (first = speakers(statements, asked))
    others ??= Array.from({ length: capacity })
    const at = asked.ordinal % capacity
    const known = others[at]
    if (known !== undefined && known.asked === asked) return known
    return (others[at] = speakers(statements, asked))
  }
}
