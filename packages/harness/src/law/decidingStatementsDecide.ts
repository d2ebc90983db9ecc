import type { Evaluation, PolicyDocument, Statement } from "@countersign/engine"
import { Result } from "effect"
import { places } from "../scenario/places.ts"
import { choose, type Scenario } from "../scenario/Question.ts"
import type { Countersign } from "../engine/EngineUnderTest.ts"
import type { Law } from "./Law.ts"

const typesOf = ({ trustedAccount, trustingAccount, vpcEndpoint }: Evaluation.Evaluation) => [
  ...(trustedAccount?.policyTypes ?? []),
  ...trustingAccount.policyTypes,
  ...(vpcEndpoint === undefined ? [] : [vpcEndpoint])
]

const indexOf = (pointer: string): number => Number(/^\/Statement\/(\d+)/.exec(pointer)?.[1] ?? 0)

/** The question without the statements at these places in these policies. */
const without = (scenario: Scenario, gone: ReadonlyMap<PolicyDocument, ReadonlySet<number>>) =>
  places(scenario).reduce(
    (made, at) =>
      at.policies.some(({ document }) => gone.has(document))
        ? at.put(
            made,
            at.policies.map((policy) => ({
              ...policy,
              document: {
                ...policy.document,
                statements: policy.document.statements.filter(
                  (_: Statement, index) => !gone.get(policy.document)?.has(index)
                )
              }
            }))
          )
        : made,
    { world: scenario.world, request: scenario.request }
  )

const goneOf = (countersign: Countersign, type: Evaluation.PolicyTypeEvaluation) => {
  const gone = new Map<PolicyDocument, Set<number>>()
  for (const { policy, statement } of countersign.deciding(type)) {
    gone.set(policy.document, (gone.get(policy.document) ?? new Set()).add(indexOf(statement.pointer)))
  }
  return gone
}

/** @clause evaluation.union */
export const decidingStatementsDecide: Law = {
  name: "without the statements that decided it a policy type says something else",
  clauses: ["evaluation.union"],
  exceptions: [],
  check: ({ countersign }, scenario) => {
    if (countersign === undefined) return "not concerned"
    const proof = Result.getOrThrow(countersign.evaluate(scenario.world, scenario.request)).checks[0]
    const speaking = typesOf(proof).filter(
      (type) => type.policyType !== "BLOCK_PUBLIC_ACCESS" && goneOf(countersign, type).size > 0
    )
    const type = choose(speaking, scenario.choice)
    if (type === undefined || (type.grants ?? []).length > 0) return "not concerned"
    const silenced = without(scenario, goneOf(countersign, type))
    const after = Result.getOrThrow(countersign.evaluate(silenced.world, silenced.request)).checks[0]
    const other = typesOf(after).find(({ policyType }) => policyType === type.policyType)
    return other?.admits !== type.admits || other.state !== type.state
      ? "holds"
      : { breach: `the ${type.policyType} says the same without its deciding statements`, asked: [] }
  }
}
