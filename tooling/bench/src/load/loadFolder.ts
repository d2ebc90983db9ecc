import { decide, type Policy, type World } from "@countersign/engine"
import { loadWorld } from "@countersign/sdk/node"
import { Result } from "effect"
import { describe } from "../organization/describe.ts"
import { requests } from "../organization/requests.ts"
import type { Loading } from "./Loading.ts"

const [folder = "", accounts = ""] = process.argv.slice(2)

const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const policiesOf = ({ accounts: all }: World.World): ReadonlySet<Policy["document"]> =>
  new Set(
    Object.values(all).flatMap(({ resources, roles }) =>
      [
        ...Object.values(roles).flatMap(({ identityPolicies }) =>
          typeof identityPolicies === "object" ? identityPolicies : []
        ),
        ...Object.values(resources).flatMap(({ policy }) => (typeof policy === "object" ? [policy] : []))
      ].flatMap((policy) => ("document" in policy ? [policy.document] : []))
    )
  )

const [request] = requests(describe(Number(accounts)), 1)
const before = heap()
const start = performance.now()
const { world } = await loadWorld(folder)
const loaded = performance.now()
Result.getOrThrow(decide(world, request!))
const decided = performance.now()

const found: Loading = {
  milliseconds: loaded - start,
  firstDecisionMilliseconds: decided - loaded,
  heapBytes: heap() - before,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  statements: [...policiesOf(world)].reduce((sum, { statements }) => sum + statements.length, 0)
}
process.stdout.write(JSON.stringify(found))
