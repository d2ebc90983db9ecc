import { Flag } from "effect/cli"
import { flags as checkFlags } from "../check/flags.ts"

const text = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description))

const several = (name: string, metavar: string, description: string) =>
  text(name, metavar, description).pipe(Flag.atLeast(0))

const { context, format, lang, noColor, resourceAccount, sessionPolicy, unknown, unknownContext, world } = checkFlags

/** What `paths` asks for on the command line. */
export const flags = {
  world,
  from: text("from", "ARN", "Who sets out: user, role, assumed-role ARN, or an AWS service"),
  action: text("action", "NAME", "What is wanted: s3:GetObject"),
  resource: text("resource", "ARN", "What it is wanted for"),
  maxHops: Flag.Int("max-hops").pipe(
    Flag.withMetavar("N"),
    Flag.withDescription("How many roles may be assumed one after the other, 5 where it is not said"),
    Flag.optional
  ),
  externalId: text("external-id", "ID", "The external id sent with every AssumeRole call").pipe(Flag.optional),
  sessionTag: several("session-tag", "KEY=VALUE", "A session tag passed with the first AssumeRole call"),
  transitive: several("transitive", "KEY", "This session tag goes along to every later session"),
  sourceIdentity: text("source-identity", "NAME", "The source identity set with the first AssumeRole call").pipe(
    Flag.optional
  ),
  sessionName: text("session-name", "NAME", "The name of every session, `session` where it is not said").pipe(
    Flag.optional
  ),
  context,
  unknownContext,
  unknown,
  resourceAccount,
  sessionPolicy,
  format,
  lang,
  noColor
}
