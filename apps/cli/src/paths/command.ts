import {
  findPaths,
  type InvalidRequest,
  LocatedIssue,
  type PathsAnswer,
  renderJson,
  renderPaths
} from "@countersign/sdk"
import { Console, Effect } from "effect"
import { Command } from "effect/cli"
import { complain, type Complaint } from "../exit/Complaint.ts"
import * as ExitCode from "../exit/ExitCode.ts"
import * as Outcome from "../exit/Outcome.ts"
import { write } from "../exit/write.ts"
import { terminal } from "../terminal.ts"
import { load } from "../world/load.ts"
import { flags } from "./flags.ts"
import { type Flags, questionOf } from "./questionOf.ts"

const examples = [
  {
    description: "By which roles does the developer reach the object?",
    command:
      "countersign paths --world examples/04-chain --from arn:aws:iam::111111111111:user/dev \\\n    --action s3:GetObject --resource arn:aws:s3:::chain-reports/2026.csv --session-tag team=data --transitive team"
  }
]

const exitCodes: Readonly<Record<PathsAnswer["found"], number>> = {
  certain: ExitCode.allowed,
  none: ExitCode.denied,
  perhaps: ExitCode.undetermined
}

const flagNames: Readonly<Record<string, string>> = {
  "principal.arn": "--from",
  "principal.roleArn": "--from",
  "principal.account": "--from",
  action: "--action",
  resource: "--resource",
  resourceAccount: "--resource-account",
  sessionTags: "--session-tag"
}

const unreadable = ({ field, help, message }: InvalidRequest): Complaint =>
  complain(`${message} (${flagNames[field] ?? field})`, help)

const run = Effect.fnUntraced(function* (given: Flags) {
  const { warnings, world } = yield* load(given.world)
  const question = yield* questionOf(given, world)
  const answer = yield* findPaths(world, question).pipe(Effect.mapError(unreadable))
  yield* Effect.forEach(warnings, (warning) => Console.error(LocatedIssue.describe(warning)))
  const options = { ...terminal(given.noColor), language: given.lang }
  yield* write(given.format === "json" ? renderJson(answer) : renderPaths(answer, options))
  yield* Outcome.set(exitCodes[answer.found])
})

/** `countersign paths`: the shortest chains of assumed roles that lead to what is wanted. */
export const pathsCommand = Command.make("paths", flags, run).pipe(
  Command.withDescription("Find the shortest chains of roles by which a principal reaches a resource, hop by hop"),
  Command.withExamples(examples)
)
