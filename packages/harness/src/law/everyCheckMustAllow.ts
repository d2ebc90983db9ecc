import type { AdditionalCheck, World } from "@countersign/engine"
import { Decision } from "@countersign/engine"
import { memo } from "../scenario/memo.ts"
import { choose, type Question } from "../scenario/Question.ts"
import { ask, type Law, require } from "./Law.ts"

/** An action of a service that calls of another often need as well. */
const actions: Readonly<Record<string, string>> = {
  dynamodb: "dynamodb:GetItem",
  ec2: "ec2:StartInstances",
  kms: "kms:Decrypt",
  lambda: "lambda:InvokeFunction",
  s3: "s3:ListBucket",
  secretsmanager: "secretsmanager:GetSecretValue",
  sns: "sns:Publish",
  sqs: "sqs:SendMessage"
}

/** A further check on each resource of the world with an action in the table. */
const furtherIn = memo(({ accounts }: World.World): ReadonlyArray<AdditionalCheck> => {
  const resources = Object.values(accounts).flatMap((account) => Object.keys(account.resources))
  return resources.flatMap((resource) => {
    const action = actions[resource.split(":")[2] ?? ""]
    return action === undefined ? [] : [{ action, resource }]
  })
})

const alone = ({ request, world }: Question, { action, resource }: AdditionalCheck): Question => ({
  world,
  request: { ...request, action, resource }
})

/** @clause request.additional-checks */
export const everyCheckMustAllow: Law = {
  name: "a call that needs several checks is allowed if each is, and denied explicitly if one is",
  clauses: ["request.additional-checks"],
  exceptions: [],
  check: (engine, scenario) => {
    const check = choose(furtherIn(scenario.world), scenario.choice)
    if (check === undefined) return "not concerned"
    const first = ask(engine, "the first check", scenario)
    const second = ask(engine, "the second check", alone(scenario, check))
    const together = ask(engine, "both", {
      world: scenario.world,
      request: { ...scenario.request, additionalChecks: [check] }
    })
    const expected = [first, second].flatMap(({ answer }) =>
      answer === "Undetermined" || answer === "Unsupported" ? [] : [answer]
    )
    return require(together.answer ===
      Decision.guardrail.combineAll(
        expected
      ), "the checks do not come together as they should", first, second, together)
  }
}
