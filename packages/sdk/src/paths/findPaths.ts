import { InvalidRequest, type World } from "@countersign/engine"
import { Effect } from "effect"
import type { Answer } from "../check/Answer.ts"
import { check } from "../check/check.ts"
import { en } from "../messages/en.ts"
import { printPrincipal, type WrittenPrincipal } from "../request/printRequest.ts"
import { type ChainNoteCode, chainNotes } from "./chainNotes.ts"
import type { PathsQuestion } from "./PathsQuestion.ts"
import { assuming, wanted } from "./requests.ts"
import { type Chain, certainly, type Found, mostChains, perhaps, search } from "./search.ts"
import { first, inherited, type Session } from "./Session.ts"

/** What a chain costs besides what its decisions show, said in English. */
export interface ChainNote {
  readonly code: ChainNoteCode
  readonly description: string
}

/** One role assumed on the way: the session that begins, and the answer to the call that begins it. */
export interface PathHop {
  readonly role: string
  readonly session: WrittenPrincipal
  readonly answer: Answer
}

/** A chain of assumed roles, and the answer to what was asked for at its end. */
export interface Path {
  readonly hops: ReadonlyArray<PathHop>
  readonly goal: Answer
  readonly notes: ReadonlyArray<ChainNote>
}

/**
 * The shortest chains of assumed roles that lead to what was asked for; a chain without hops needs no role.
 * `perhaps`: no chain is certain, and these would hold if what is unknown turned out well.
 */
export interface PathsAnswer {
  readonly schemaVersion: 1
  readonly found: "certain" | "perhaps" | "none"
  readonly from: WrittenPrincipal
  readonly action: string
  readonly resource: string
  readonly chains: ReadonlyArray<Path>
  /** Whether there are further chains of the same length. */
  readonly more: boolean
  /** How many role sessions were looked at. */
  readonly reached: number
  /** Whether longer chains than `maxHops` were left out. */
  readonly cut: boolean
  /** The answer to the caller itself, without any role. */
  readonly direct: Answer
}

const roleOf = ({ principal }: Session): string => (principal.type === "role-session" ? principal.roleArn : "")

const describe = (code: ChainNoteCode): ChainNote => ({ code, description: en.say[`chain.${code}`]({}) })

const explain = Effect.fnUntraced(function* (world: World.World, chain: Chain, question: PathsQuestion) {
  const hops: Array<PathHop> = []
  for (const [index, session] of chain.slice(1).entries()) {
    const request = assuming(chain[index]!, roleOf(session), question)
    const answer = yield* check(world, request)
    hops.push({ role: roleOf(session), session: printPrincipal(session.principal), answer })
  }
  const goal = yield* check(world, wanted(chain.at(-1)!, question))
  return { hops, goal, notes: chainNotes(chain).map(describe) } satisfies Path
})

const outcome = (world: World.World, question: PathsQuestion): Found & Pick<PathsAnswer, "found"> => {
  const certain = search(world, question, certainly)
  if (certain.chains.length > 0) return { ...certain, found: "certain" }
  const possible = search(world, question, perhaps)
  return { ...possible, found: possible.chains.length > 0 ? "perhaps" : "none" }
}

/** A session tag with the key of an inherited one makes AWS refuse the call. */
const contradiction = (question: PathsQuestion): string | undefined => {
  const held = new Set(Object.keys(inherited(first(question))).map((key) => key.toLowerCase()))
  return Object.keys(question.sessionTags ?? {}).find((key) => held.has(key.toLowerCase()))
}

/**
 * Finds the shortest chains of assumed roles in a world, and explains each hop.
 *
 * That there is none is an answer; only a question that cannot be read fails.
 */
export const findPaths = Effect.fn("countersign.findPaths")(function* (
  world: World.World,
  question: PathsQuestion
): Effect.fn.Return<PathsAnswer, InvalidRequest> {
  const refused = contradiction(question)
  if (refused !== undefined) {
    const message = `the session already carries a transitive tag \`${refused}\`, which AWS lets nobody replace`
    return yield* new InvalidRequest({ field: "sessionTags", message })
  }
  const direct = yield* check(world, wanted(first(question), question))
  const { chains, cut, found, reached } = outcome(world, question)
  const explained = yield* Effect.forEach(chains.slice(0, mostChains), (chain) => explain(world, chain, question))
  const { action, resource } = question
  const more = chains.length > mostChains
  const from = printPrincipal(question.from)
  return { schemaVersion: 1, found, from, action, resource, chains: explained, more, reached, cut, direct }
})
