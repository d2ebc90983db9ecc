import { Admits, type AuthorizationRequest, decide, type World } from "@countersign/engine"
import { Result } from "effect"
import { candidates } from "./candidates.ts"
import { defaultMaxHops, type PathsQuestion } from "./PathsQuestion.ts"
import { assuming, wanted } from "./requests.ts"
import { assumed, first, name, type Session } from "./Session.ts"

/** Which decisions count as a way: all that are certain, or all that are possible. */
export type Accepts = (admits: Admits.Admits) => boolean

export const certainly: Accepts = (admits) => admits === Admits.allow

export const perhaps: Accepts = Admits.mayAllow

/** Sessions from who asks to who may, each assumed by the one before. */
export type Chain = ReadonlyArray<Session>

export interface Found {
  /** All of the same length, the shortest there is. */
  readonly chains: ReadonlyArray<Chain>
  /** How many sessions of roles were reached. */
  readonly reached: number
  /** Whether longer chains were left out. */
  readonly cut: boolean
}

interface Node {
  readonly session: Session
  readonly from: Array<Node>
}

type Level = ReadonlyMap<string, Node>

/** How many ways to one session are kept, and how many chains are told. */
export const mostChains = 8

const accepted = (world: World.World, request: AuthorizationRequest, accepts: Accepts): boolean => {
  const admits = decide(world, request)
  return Result.isSuccess(admits) && accepts(admits.success)
}

/** Every session that those of one level can begin, and that no shorter chain has reached. */
const following = (
  world: World.World,
  question: PathsQuestion,
  accepts: Accepts,
  level: Level,
  visited: ReadonlySet<string>
): Level => {
  const next = new Map<string, Node>()
  for (const from of level.values()) {
    for (const { arn } of candidates(world, from.session.principal)) {
      const session = assumed(from.session, arn, question)
      const key = name(session)
      const known = next.get(key)
      if (visited.has(key) || (known !== undefined && known.from.length >= mostChains)) continue
      if (!accepted(world, assuming(from.session, arn, question), accepts)) continue
      if (known === undefined) next.set(key, { session, from: [from] })
      else known.from.push(from)
    }
  }
  return next
}

const chainsTo = (node: Node): ReadonlyArray<Chain> =>
  node.from.length === 0
    ? [[node.session]]
    : node.from.flatMap((from) => chainsTo(from).map((chain) => [...chain, node.session])).slice(0, mostChains)

/**
 * The shortest chains of assumed roles that lead from who asks to what is wanted, breadth first. A session that a
 * shorter chain has reached is not looked at again, so that cycles end.
 */
export const search = (world: World.World, question: PathsQuestion, accepts: Accepts): Found => {
  const start = first(question)
  const visited = new Set<string>([name(start)])
  let level: Level = new Map([[name(start), { session: start, from: [] }]])
  for (let hops = 0; level.size > 0; hops++) {
    const goals = [...level.values()].filter(({ session }) => accepted(world, wanted(session, question), accepts))
    const reached = visited.size - 1
    if (goals.length > 0) return { chains: goals.flatMap(chainsTo), reached, cut: false }
    if (hops === (question.maxHops ?? defaultMaxHops)) return { chains: [], reached, cut: true }
    level = following(world, question, accepts, level, visited)
    for (const key of level.keys()) visited.add(key)
  }
  return { chains: [], reached: visited.size - 1, cut: false }
}
