import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { Effect } from "effect"
import { countersign } from "../engine/countersign.ts"
import type { EngineUnderTest } from "../engine/EngineUnderTest.ts"
import { complain, type Complaint } from "./Complaint.ts"

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

const place = /file:\/\/(\/[^\s)]+:\d+:\d+)/

const isMissing = (thrown: unknown, url: string): boolean =>
  thrown instanceof Error &&
  "code" in thrown &&
  thrown.code === "ERR_MODULE_NOT_FOUND" &&
  reasonOf(thrown).includes(url)

const unloadable = (path: string, file: string) => (thrown: unknown) => {
  if (isMissing(thrown, file)) return complain(`cannot load the engine \`${path}\`: no such file`)
  const [, at] = (thrown instanceof Error ? place.exec(thrown.stack ?? "") : null) ?? []
  return complain(`cannot load the engine \`${path}\`: ${reasonOf(thrown)}${at === undefined ? "" : ` at ${at}`}`)
}

const isEngine = (value: unknown): value is EngineUnderTest =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "decide" in value &&
  typeof value.decide === "function"

const words: ReadonlyArray<string> = ["Allow", "ImplicitDeny", "ExplicitDeny", "Undetermined", "Unsupported"]

/** The engine, its answers checked: one that is no word of ours must not pass for a decision. */
const strict = (engine: EngineUnderTest): EngineUnderTest => ({
  ...engine,
  decide: (world, request) => {
    const answer = engine.decide(world, request)
    if (words.includes(answer)) return answer
    throw new Error(`the engine answered \`${answer}\`, which is none of ${words.join(", ")}`)
  }
})

const load = Effect.fnUntraced(function* (path: string) {
  const file = resolve(path)
  const module = yield* Effect.tryPromise({
    try: () => import(pathToFileURL(file).href) as Promise<Readonly<Record<string, unknown>>>,
    catch: unloadable(path, file)
  })
  const found = [module["default"], module["engine"]].find(isEngine)
  if (found !== undefined) return strict(found)
  return yield* complain(
    `\`${path}\` exports no engine`,
    "its default export, or `engine`, must have a `name` and a function `decide(world, request)`"
  )
})

/** The engine of an ES module, or Countersign's own. */
export const loadEngine = (path: string | undefined): Effect.Effect<EngineUnderTest, Complaint> =>
  path === undefined ? Effect.succeed(countersign) : load(path)
