import type { AdditionalCheck } from "@countersign/engine"
import { Decision } from "@countersign/engine"
import { choose, type Question } from "../scenario/Question.ts"
import { ask, type Law, require } from "./Law.ts"

const further: ReadonlyArray<AdditionalCheck> = [
  { action: "kms:Decrypt", resource: "arn:aws:kms:eu-west-1:222222222222:key/k1" },
  { action: "s3:GetObject", resource: "arn:aws:s3:::data-1/red/report.csv" },
  { action: "sqs:SendMessage", resource: "arn:aws:sqs:eu-west-1:222222222222:jobs" },
  { action: "ec2:StartInstances", resource: "arn:aws:ec2:eu-west-1:111111111111:instance/i-1" }
]

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
    const check = choose(further, scenario.choice)!
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
