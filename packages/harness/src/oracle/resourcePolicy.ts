import type { Policy } from "@countersign/engine"
import { spares } from "./notPrincipal.ts"
import { type Grant, grantsTo, reaches } from "./principalElement.ts"
import type { Question } from "./Question.ts"
import { applies, appliesHere, type Stated, statementsOf } from "./statement.ts"

/** What stands on a resource says: whether it denies, and all that its Allows give. */
export interface ResourceWord {
  readonly denies: boolean
  readonly grants: ReadonlyArray<Grant>
}

export const silence: ResourceWord = { denies: false, grants: [] }

/** A statement without principals is refused by AWS; read all the same, it speaks of nobody. */
const isDenied = ({ statement: { effect, principal } }: Stated, { caller, world }: Question): boolean => {
  if (effect !== "Deny" || principal === undefined) return false
  return principal.negated ? !spares(principal, caller, world) : reaches(principal, caller, world)
}

const givenBy = ({ statement: { effect, principal } }: Stated, { caller, world }: Question): ReadonlyArray<Grant> =>
  effect === "Allow" && principal !== undefined ? grantsTo(principal, caller, world) : []

/**
 * The statements of a policy with principals count together. `resource` is the ARN they are matched with.
 * @clause resource-based.union
 */
export const saidOnResource = (policy: Policy | "none", question: Question, resource: string): ResourceWord =>
  policy === "none"
    ? silence
    : together(
        question,
        statementsOf([policy]).filter((stated) => appliesHere(stated, question, resource))
      )

/** The same of the policy of an endpoint, which names principals and stands on no resource. */
export const saidOnTheWay = (policy: Policy, question: Question, resource: string): ResourceWord =>
  together(
    question,
    statementsOf([policy]).filter((stated) => applies(stated, question, resource))
  )

const together = (question: Question, applying: ReadonlyArray<Stated>): ResourceWord => ({
  denies: applying.some((stated) => isDenied(stated, question)),
  grants: applying.flatMap((stated) => givenBy(stated, question))
})
