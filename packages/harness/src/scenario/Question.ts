import type { AuthorizationRequest, Statement, World } from "@countersign/engine"

/** A request, and the world it is made in. */
export interface Question {
  readonly world: World.World
  readonly request: AuthorizationRequest
}

/** An operator, the key it reads, and the values it compares with. */
export interface ConditionTest {
  readonly operator: string
  readonly key: string
  readonly values: ReadonlyArray<string>
}

/** A condition, and values that a request could send for its key. */
export interface Test extends ConditionTest {
  readonly sent: ReadonlyArray<string>
}

/** A question, with what a law may draw on to change it: a further statement, a condition, and a number to choose by. */
export interface Scenario extends Question {
  /** Drawn like a statement of a resource-based policy: it has a principal and a resource. */
  readonly statement: Statement
  /** One operator on one key, over every operator. */
  readonly test: Test
  readonly choice: number
}

/** The element of a list that a number chooses; `undefined` of an empty one. */
export const choose = <A>(from: ReadonlyArray<A>, choice: number): A | undefined => from[choice % from.length]
