import type { Policy, Statement } from "@countersign/engine"
import { memo } from "../scenario/memo.ts"
import { places } from "../scenario/places.ts"
import { ask, type Law, same } from "./Law.ts"

const reversedElement = <A extends { readonly values: ReadonlyArray<string> }>(element: A): A => ({
  ...element,
  values: element.values.toReversed()
})

const reversed = (statement: Statement): Statement => ({
  ...statement,
  principal:
    statement.principal === undefined
      ? undefined
      : { ...statement.principal, aws: statement.principal.aws.toReversed() },
  action: reversedElement(statement.action),
  resource: statement.resource === undefined ? undefined : reversedElement(statement.resource),
  condition: statement.condition
    .toReversed()
    .map(({ operator, tests }) => ({ operator, tests: tests.toReversed().map(reversedElement) }))
})

const reversedPolicy = memo((policy: Policy): Policy => ({
  ...policy,
  document: { ...policy.document, statements: policy.document.statements.toReversed().map(reversed) }
}))

/** @clause evaluation.union */
export const orderDoesNotMatter: Law = {
  name: "the order of policies, statements and values does not matter",
  clauses: ["evaluation.union", "evaluation.statement"],
  exceptions: [],
  check: (engine, scenario) => {
    const turned = places(scenario).reduce((made, at) => at.put(made, at.policies.toReversed().map(reversedPolicy)), {
      world: scenario.world,
      request: scenario.request
    })
    return same(
      "the answer hangs on the order",
      ask(engine, "as it is", scenario),
      ask(engine, "with everything in reverse order", turned)
    )
  }
}
