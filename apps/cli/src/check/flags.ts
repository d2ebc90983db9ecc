import { Flag } from "effect/cli"

const text = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description))

const several = (name: string, metavar: string, description: string) =>
  text(name, metavar, description).pipe(Flag.atLeast(0))

/** What `check` asks for on the command line. */
export const flags = {
  world: text("world", "PATH", "The folder that describes accounts, resources and policies, or a saved world").pipe(
    Flag.withAlias("w")
  ),
  principal: text(
    "principal",
    "ARN",
    "Who asks: user, role, assumed-role or root ARN, sns.amazonaws.com, anonymous"
  ).pipe(Flag.optional),
  action: text("action", "NAME", "What is asked for: s3:GetObject").pipe(Flag.optional),
  resource: text("resource", "ARN", "What it is asked for, or `*` for an action without a resource").pipe(
    Flag.optional
  ),
  operation: text("operation", "NAME", "Everything that an operation needs, in place of --action: s3:CopyObject").pipe(
    Flag.optional
  ),
  with: several("with", "NAME=VALUE", "A parameter of --operation: source=arn:aws:s3:::bucket/key"),
  compare: Flag.Boolean("compare").pipe(
    Flag.withDescription("The same need both ways: by a policy on the resource, and by a role in its account"),
    Flag.withDefault(false)
  ),
  context: several("context", "KEY=VALUE", "A context key; again for further values of the same key"),
  resourceAccount: text("resource-account", "ID", "Who owns the resource, where neither world nor ARN tells").pipe(
    Flag.optional
  ),
  viaVpcEndpoint: text("via-vpc-endpoint", "ID", "The VPC endpoint that the request passes through").pipe(
    Flag.optional
  ),
  unknownContext: Flag.Boolean("unknown-context").pipe(
    Flag.withDescription("Context keys that are not given are unknown instead of absent"),
    Flag.withDefault(false)
  ),
  unknown: several("unknown", "KEY", "This context key is unknown instead of absent"),
  sessionPolicy: several("session-policy", "FILE", "A policy passed when the role session was made"),
  sessionName: text("session-name", "NAME", "The name of the role session").pipe(Flag.optional),
  request: text("request", "FILE", "A request as JSON, `-` for standard input; other flags override it").pipe(
    Flag.optional
  ),
  format: Flag.Literals("format", ["text", "json", "markdown", "aws-details"]).pipe(
    Flag.withDescription("How the answer is printed"),
    Flag.withDefault("text")
  ),
  lang: Flag.Literals("lang", ["en", "ja"]).pipe(
    Flag.withDescription("The language of text and Markdown"),
    Flag.withDefault("en")
  ),
  noColor: Flag.Boolean("no-color").pipe(Flag.withDescription("Never print colours"), Flag.withDefault(false))
}
