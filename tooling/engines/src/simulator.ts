import { type MessagePort, workerData } from "node:worker_threads"
import { runSimulation, type Simulation } from "@cloud-copilot/iam-simulate"

/** What the thread that asks hands over: a lock to wake it by, and where the questions come from. */
interface Line {
  readonly lock: Int32Array
  readonly port: MessagePort
}

const { lock, port } = workerData as Line

const answer = async (simulation: Simulation): Promise<string> => {
  try {
    const result = await runSimulation(simulation, {})
    if (result.resultType !== "single") return "Unsupported"
    // A key it takes for one that the action does not have is dropped, which asks another question.
    return (result.result.ignoredContextKeys ?? []).length === 0 ? result.overallResult : "Unsupported"
  } catch {
    return "Unsupported"
  }
}

/** A question with its number, which its answer bears as well. */
interface Numbered {
  readonly number: number
  readonly simulation: Simulation
}

port.on("message", async ({ number, simulation }: Numbered) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  port.postMessage({ number, result: await answer(simulation) })
  Atomics.store(lock, 0, 1)
  Atomics.notify(lock, 0)
})
