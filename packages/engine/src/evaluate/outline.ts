import { rememberFor } from "../aws/remember.ts"
import type { CompiledStatement } from "../compile/statement.ts"
import type { PrincipalElement } from "../policy/PrincipalElement.ts"
import type { ElementEvaluation } from "../verdict/Evaluation.ts"

/** What the proof of an element repeats of the policy, whatever is asked. */
export type Written = Pick<ElementEvaluation, "element" | "pointer" | "expected">

export type WrittenCondition = Written & Required<Pick<ElementEvaluation, "condition">>

/** The same for every element of a statement. */
export interface Outline {
  readonly principal: Written
  readonly action: Written
  readonly resource: Written
  readonly conditions: ReadonlyArray<WrittenCondition>
}

const principalValues = (element: PrincipalElement): ReadonlyArray<string> => [
  ...(element.everyone ? ["*"] : []),
  ...element.aws,
  ...element.service,
  ...element.federated,
  ...element.canonicalUser,
  ...(element.organizations ?? [])
]

const escape = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1")

/** The outline of a statement, made once. */
export const outline = rememberFor(({ conditions, pointer, statement }: CompiledStatement): Outline => {
  const { action: actions, principal, resource: resources } = statement
  const written = (element: ElementEvaluation["element"], expected: ReadonlyArray<string>): Written => ({
    element,
    pointer: `${pointer}/${element}`,
    expected
  })
  return {
    principal: written(
      principal?.negated === true ? "NotPrincipal" : "Principal",
      principal === undefined ? [] : principalValues(principal)
    ),
    action: written(actions.negated ? "NotAction" : "Action", actions.values),
    resource: written(resources?.negated === true ? "NotResource" : "Resource", resources?.values ?? []),
    conditions: conditions.map(({ key, operator, values }) => ({
      element: "Condition",
      pointer: `${pointer}/Condition/${escape(operator)}/${escape(key)}`,
      expected: values,
      condition: { operator, key }
    }))
  }
})
