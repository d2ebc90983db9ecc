import { some, whole } from "./Row.ts"

/** Messages, events, development and applications. */
export const integration = [
  some("cloud9", { environment: "yes" }),
  some("codeartifact", { domain: "yes", repository: "yes" }),
  some("codebuild", { project: "yes", "report-group": "yes" }),
  whole("codecommit", "no"),
  whole("codedeploy", "no"),
  whole("codepipeline", "no"),
  whole("connect", "no"),
  some("events", { "event-bus": "yes", archive: "no" }),
  whole("gamelift", "no"),
  some("lex", { bot: "yes", "bot-alias": "yes" }),
  some("mediastore", { container: "yes" }),
  whole("mq", "no"),
  whole("polly", "no"),
  some("refactor-spaces", { environment: "yes" }),
  some("schemas", { registry: "yes" }),
  some("ses", { identity: "yes" }),
  whole("sns", "yes"),
  whole("sqs", "yes"),
  whole("states", "no"),
  whole("swf", "no"),
  whole("textract", "no"),
  whole("translate", "no"),
  whole("workspaces", "no")
]
