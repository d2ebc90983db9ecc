import { parsePrincipal, type PathsQuestion, type Tags, type World } from "@countersign/sdk"
import { Effect, type FileSystem, Option, Result } from "effect"
import type { Command } from "effect/cli"
import { contextOf } from "../check/contextOf.ts"
import { withSession } from "../check/principalOf.ts"
import { complain, type Complaint } from "../exit/Complaint.ts"
import type { flags } from "./flags.ts"

export type Flags = Command.Command.Config.Infer<typeof flags>

/** Session tags from `key=value` pairs, each key once. Only the first `=` divides. */
const tagsOf = (pairs: ReadonlyArray<string>): Result.Result<Tags, Complaint> => {
  const tags = new Map<string, string>()
  for (const pair of pairs) {
    const at = pair.indexOf("=")
    const key = pair.slice(0, Math.max(at, 0))
    if (at < 1) return Result.fail(complain(`\`${pair}\` is no tag (--session-tag)`, "write it as `team=data`"))
    if (tags.has(key)) return Result.fail(complain(`tag \`${key}\` is named twice (--session-tag)`))
    tags.set(key, pair.slice(at + 1))
  }
  return Result.succeed(Object.fromEntries(tags))
}

const notPassed = (tags: Tags, transitive: ReadonlyArray<string>): string | undefined =>
  transitive.find((key) => !Object.hasOwn(tags, key))

const sessionOf = Effect.fnUntraced(function* ({ sessionTag, transitive }: Flags) {
  const sessionTags = yield* Effect.fromResult(tagsOf(sessionTag))
  const unheard = notPassed(sessionTags, transitive)
  return unheard === undefined
    ? { sessionTags, transitiveTagKeys: transitive }
    : yield* complain(`\`${unheard}\` is no session tag (--transitive)`, `pass it: --session-tag ${unheard}=value`)
})

const hopsOf = ({ maxHops }: Flags): Result.Result<{ readonly maxHops?: number }, Complaint> => {
  if (Option.isNone(maxHops)) return Result.succeed({})
  return maxHops.value >= 0 && maxHops.value <= 20
    ? Result.succeed({ maxHops: maxHops.value })
    : Result.fail(complain(`\`${maxHops.value}\` is no number of roles (--max-hops)`, "a number from 0 to 20"))
}

const given = <Name extends string>(name: Name, value: Option.Option<string>): { readonly [K in Name]?: string } =>
  (Option.isSome(value) ? { [name]: value.value } : {}) as { readonly [K in Name]?: string }

const named = (flags: Flags): Partial<PathsQuestion> => ({
  ...given("externalId", flags.externalId),
  ...given("sourceIdentity", flags.sourceIdentity),
  ...given("sessionName", flags.sessionName),
  ...given("resourceAccount", flags.resourceAccount)
})

const unknownKeys = ({ unknown, unknownContext }: Flags): Pick<PathsQuestion, "unknownKeys"> => {
  if (unknownContext) return { unknownKeys: "all" }
  return unknown.length === 0 ? {} : { unknownKeys: unknown }
}

const fromOf = Effect.fnUntraced(function* ({ from, sessionPolicy }: Flags, world: World.World) {
  const principal = yield* Effect.fromResult(parsePrincipal(from, world)).pipe(
    Effect.mapError(({ help, message }) => complain(`${message} (--from)`, help))
  )
  return yield* withSession(principal, { sessionName: undefined, sessionPolicy })
})

/** What the flags ask for. */
export const questionOf = Effect.fnUntraced(function* (
  flags: Flags,
  world: World.World
): Effect.fn.Return<PathsQuestion, Complaint, FileSystem.FileSystem> {
  const { action, resource } = flags
  const context = yield* Effect.fromResult(contextOf(flags.context))
  const from = yield* fromOf(flags, world)
  const hops = yield* Effect.fromResult(hopsOf(flags))
  const session = yield* sessionOf(flags)
  return { from, action, resource, context, ...named(flags), ...unknownKeys(flags), ...hops, ...session }
})
