import {
  type AuthorizationRequest,
  isComplete,
  type PartialRequest,
  parsePartialRequest,
  type World
} from "@countersign/sdk"
import { Effect, type FileSystem, Option, type Stdio } from "effect"
import type { Command } from "effect/cli"
import { complain, type Complaint } from "../exit/Complaint.ts"
import { complaintAbout, readStdin, readText } from "../files.ts"
import { contextOf, override } from "./contextOf.ts"
import type { flags } from "./flags.ts"
import { principalOf, withSession } from "./principalOf.ts"

export type Flags = Command.Command.Config.Infer<typeof flags>

const fromFile = Effect.fnUntraced(function* (
  file: string
): Effect.fn.Return<PartialRequest, Complaint, FileSystem.FileSystem | Stdio.Stdio> {
  const text = yield* file === "-" ? readStdin : readText(file)
  const name = file === "-" ? "standard input" : file
  return yield* Effect.fromResult(parsePartialRequest(text, name)).pipe(
    Effect.mapError((issues) => complaintAbout(name, issues))
  )
})

const unknownKeys = (base: PartialRequest, { unknown, unknownContext }: Flags): Pick<PartialRequest, "unknownKeys"> => {
  if (unknownContext || base.unknownKeys === "all") return { unknownKeys: "all" }
  const keys = [...(base.unknownKeys ?? []), ...unknown]
  return keys.length === 0 ? {} : { unknownKeys: keys }
}

const given = <Name extends string>(name: Name, value: Option.Option<string>): { readonly [K in Name]?: string } =>
  (Option.isSome(value) ? { [name]: value.value } : {}) as { readonly [K in Name]?: string }

const named = ({ action, resource, resourceAccount, viaVpcEndpoint }: Flags): PartialRequest => ({
  ...given("action", action),
  ...given("resource", resource),
  ...given("resourceAccount", resourceAccount),
  ...given("viaVpcEndpoint", viaVpcEndpoint)
})

const required = ["principal", "action", "resource"] as const

const incomplete = (request: PartialRequest): Complaint => {
  const missing = required.filter((name) => request[name] === undefined).map((name) => `--${name}`)
  return complain(`missing ${missing.join(", ")}`, "name it, or put it into a file for --request")
}

/** What the flags and the request file ask together, as far as they say: flags override the file. */
export const partialRequestOf = Effect.fnUntraced(function* (
  flags: Flags,
  world: World.World
): Effect.fn.Return<PartialRequest, Complaint, FileSystem.FileSystem | Stdio.Stdio> {
  const base = Option.isSome(flags.request) ? yield* fromFile(flags.request.value) : {}
  const context = override(base.context ?? {}, yield* Effect.fromResult(contextOf(flags.context)))
  const principal = Option.isSome(flags.principal)
    ? yield* Effect.fromResult(principalOf(flags.principal.value, world))
    : base.principal
  const session = { sessionName: Option.getOrUndefined(flags.sessionName), sessionPolicy: flags.sessionPolicy }
  return {
    ...base,
    ...named(flags),
    ...unknownKeys(base, flags),
    ...(Object.keys(context).length === 0 ? {} : { context }),
    ...(principal === undefined ? {} : { principal: yield* withSession(principal, session) })
  }
})

/** The one request that the flags and the request file ask together. */
export const requestOf = Effect.fnUntraced(function* (
  flags: Flags,
  world: World.World
): Effect.fn.Return<AuthorizationRequest, Complaint, FileSystem.FileSystem | Stdio.Stdio> {
  const request = yield* partialRequestOf(flags, world)
  return isComplete(request) ? request : yield* incomplete(request)
})
