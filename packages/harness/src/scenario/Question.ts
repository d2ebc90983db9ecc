import type { AuthorizationRequest, Statement, World } from "@countersign/engine"

/** A request, and the world it is made in. */
export interface Question {
  readonly world: World.World
  readonly request: AuthorizationRequest
}

/** A question, with what a law may draw on to change it: a further statement, and a number to choose by. */
export interface Scenario extends Question {
  /** Drawn like a statement of a resource-based policy: it has a principal and a resource. */
  readonly statement: Statement
  readonly choice: number
}

/** The element of a list that a number chooses; `undefined` of an empty one. */
export const choose = <A>(from: ReadonlyArray<A>, choice: number): A | undefined => from[choice % from.length]
