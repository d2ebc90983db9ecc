import type { ConditionBlock } from "@countersign/engine"
import type { ConditionTest, Question, Scenario } from "./Question.ts"

/** The condition block of one test. */
export const block = ({ key, operator, values }: ConditionTest): ConditionBlock => [
  { operator, tests: [{ key, values }] }
]

/** The same scenario, the request sending what its test can meet. */
export const sending = (scenario: Scenario): Scenario => ({
  ...scenario,
  ...withKey(scenario, scenario.test.key, scenario.test.sent)
})

/** The values a request lists for a key; `undefined` of a key that it does not list. */
export const listed = ({ request }: Question, key: string): ReadonlyArray<string> | undefined => {
  const found = Object.entries(request.context ?? {}).find(([name]) => name.toLowerCase() === key.toLowerCase())
  return found === undefined ? undefined : typeof found[1] === "string" ? [found[1]] : found[1]
}

/** The same question, the key having these values and no others; none at all make it absent. */
export const withKey = (question: Question, key: string, values: ReadonlyArray<string>): Question => {
  const others = Object.entries(question.request.context ?? {}).filter(
    ([name]) => name.toLowerCase() !== key.toLowerCase()
  )
  return {
    world: question.world,
    request: { ...question.request, context: { ...Object.fromEntries(others), [key]: values } }
  }
}
