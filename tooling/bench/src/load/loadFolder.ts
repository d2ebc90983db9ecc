import { decide } from "@countersign/engine"
import { loadWorld } from "@countersign/sdk/node"
import { Result } from "effect"
import { describe } from "../organization/describe.ts"
import { requests } from "../organization/requests.ts"
import { heap } from "./heap.ts"
import type { Loading } from "./Loading.ts"

const [folder = "", accounts = ""] = process.argv.slice(2)

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
  peakBytes: process.resourceUsage().maxRSS * 1024
}
process.stdout.write(JSON.stringify(found))
