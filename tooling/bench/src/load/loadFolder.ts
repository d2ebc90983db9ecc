import { decide } from "@countersign/engine"
import { loadWorld } from "@countersign/sdk/node"
import { Result } from "effect"
import { describe } from "../organization/describe.ts"
import { requests } from "../organization/requests.ts"
import { processorTime } from "../measure/processorTime.ts"
import { heap } from "./heap.ts"
import type { Loading } from "./Loading.ts"

const [folder = "", accounts = ""] = process.argv.slice(2)

const [request] = requests(describe(Number(accounts)), 1)
const before = heap()
const start = processorTime()
const { world } = await loadWorld(folder)
const loaded = processorTime()
Result.getOrThrow(decide(world, request!))
const decided = processorTime()

const found: Loading = {
  milliseconds: loaded - start,
  firstDecisionMilliseconds: decided - loaded,
  heapBytes: heap() - before,
  peakBytes: process.resourceUsage().maxRSS * 1024
}
// The world has to be there still, or its memory would be counted as free.
if (Object.keys(world.accounts).length !== Number(accounts)) throw new Error("not every account was loaded")
process.stdout.write(JSON.stringify(found))
