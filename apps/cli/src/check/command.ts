import {
  type Answer,
  type AnswerCheck,
  check,
  compareWays,
  type InvalidRequest,
  LocatedIssue,
  renderAwsDetails,
  renderComparison,
  renderJson,
  renderMarkdown,
  renderText,
  type World
} from "@countersign/sdk"
import { Console, Effect, Option } from "effect"
import { Command } from "effect/cli"
import { complain, type Complaint } from "../exit/Complaint.ts"
import * as ExitCode from "../exit/ExitCode.ts"
import * as Outcome from "../exit/Outcome.ts"
import { write } from "../exit/write.ts"
import { terminal } from "../terminal.ts"
import { load } from "../world/load.ts"
import { flags } from "./flags.ts"
import { answerOperation } from "./operation.ts"
import { type Flags, requestOf } from "./requestOf.ts"

const examples = [
  {
    description: "May the role put the object? Both accounts must allow.",
    command:
      "countersign check --world examples/01-two-accounts --principal arn:aws:iam::111111111111:role/Demo \\\n    --action s3:PutObject --resource arn:aws:s3:::amzn-s3-demo-bucket-production/today.log"
  },
  {
    description: "With context keys, as JSON",
    command:
      "countersign check -w world --principal arn:… --action s3:GetObject --resource arn:… \\\n    --context aws:SourceIp=192.0.2.1 --format json"
  },
  {
    description: "Everything that a copy between two accounts needs",
    command:
      "countersign check -w world --principal arn:… --operation s3:CopyObject \\\n    --with source=arn:aws:s3:::a/key --with destination=arn:aws:s3:::b/key"
  },
  {
    description: "The request from a file, one flag changed",
    command: "countersign check -w world --request request.json --action s3:DeleteObject"
  }
]

const exitCode = ({ decision, denied }: Pick<AnswerCheck, "decision" | "denied">): number => {
  if (denied) return ExitCode.denied
  return decision === "Allow" ? ExitCode.allowed : ExitCode.undetermined
}

const flagNames: Readonly<Record<string, string>> = {
  "principal.arn": "--principal",
  "principal.roleArn": "--principal",
  "principal.account": "--principal",
  action: "--action",
  resource: "--resource",
  resourceAccount: "--resource-account"
}

const unreadable =
  ({ request }: Flags) =>
  ({ field, help, message }: InvalidRequest): Complaint => {
    const place = Option.match(request, {
      onNone: () => flagNames[field] ?? field,
      onSome: (file) => `${field}, ${file}`
    })
    return complain(`${message} (${place})`, help)
  }

const renderings: Readonly<Record<Flags["format"], (answer: Answer, given: Flags) => string>> = {
  text: (answer, { lang, noColor }) => renderText(answer, { ...terminal(noColor), language: lang }),
  json: renderJson,
  markdown: (answer, { lang }) => renderMarkdown(answer, lang),
  "aws-details": renderAwsDetails
}

const print = (answer: Answer, given: Flags): Effect.Effect<void> => write(renderings[given.format](answer, given))

const answerRequest = Effect.fnUntraced(function* (given: Flags, world: World.World) {
  if (given.with.length > 0) return yield* complain("--with needs an --operation", "for one request name --resource")
  const request = yield* requestOf(given, world)
  const answer = yield* check(world, request).pipe(Effect.mapError(unreadable(given)))
  yield* print(answer, given)
  return answer
})

/** Decides and prints the request of the flags both ways. */
const compareRequest = Effect.fnUntraced(function* (given: Flags, world: World.World) {
  const request = yield* requestOf(given, world)
  const answer = yield* compareWays(world, request).pipe(Effect.mapError(unreadable(given)))
  yield* write(
    given.format === "json"
      ? renderJson(answer)
      : renderComparison(answer, { ...terminal(given.noColor), language: given.lang })
  )
  return answer
})

const run = Effect.fnUntraced(function* (given: Flags) {
  const { warnings, world } = yield* load(given.world)
  const { operation } = given
  if ((Option.isSome(operation) || given.compare) && given.format !== "text" && given.format !== "json") {
    return yield* complain(`--format ${given.format} is for one request alone`, "use `text` or `json` here")
  }
  const answer = Option.isSome(operation)
    ? yield* answerOperation(operation.value, given, world)
    : yield* (given.compare ? compareRequest : answerRequest)(given, world)
  yield* Effect.forEach(warnings, (warning) => Console.error(LocatedIssue.describe(warning)))
  yield* Outcome.set(exitCode(answer))
})

/** `countersign check`: one request, decided and explained. */
export const checkCommand = Command.make("check", flags, run).pipe(
  Command.withDescription("Decide one request in both accounts, and show which statements decided it"),
  Command.withExamples(examples)
)
