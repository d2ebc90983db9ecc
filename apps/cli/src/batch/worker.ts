import { parentPort, workerData } from "node:worker_threads"
import { answerLine, explainLine, loadSavedWorld } from "@countersign/sdk"
import { Result } from "effect"
import { answerBlock, type AnswerLine } from "./answerBlock.ts"
import type { Block } from "./LineCutter.ts"
import type { Orders } from "./Orders.ts"

const ways: Readonly<Record<Orders["answers"], AnswerLine>> = { decisions: answerLine, explanations: explainLine }

const { answers, file, world: saved } = workerData as Orders
const world = Result.getOrThrow(loadSavedWorld(saved))

parentPort?.on("message", (block: Block) => {
  const answered = answerBlock(world, file, block, ways[answers])
  parentPort?.postMessage(answered, [answered.bytes.buffer])
})
