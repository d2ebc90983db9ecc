import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads"
import type { EngineAnswer, EngineUnderTest } from "@countersign/harness"
import type { Simulation } from "@cloud-copilot/iam-simulate"
import { simulationOf } from "./simulationOf.ts"

const decisions: Readonly<Record<string, EngineAnswer>> = {
  Allowed: "Allow",
  ExplicitlyDenied: "ExplicitDeny",
  ImplicitlyDenied: "ImplicitDeny"
}

// Laws ask at once and the simulator answers later: it runs in a thread of its own, and this one waits.
const lock = new Int32Array(new SharedArrayBuffer(4))
const { port1: near, port2: port } = new MessageChannel()
const worker = new Worker(new URL("./simulator.ts", import.meta.url), {
  workerData: { lock, port },
  transferList: [port]
})
worker.unref()
near.unref()

interface Received {
  readonly message: { readonly number: number; readonly result: string }
}

let asked = 0

/** The answer to the question of that number: an earlier one that came late is passed over. */
const receive = (number: number): string => {
  for (;;) {
    Atomics.wait(lock, 0, 0, 1000)
    for (let at = receiveMessageOnPort(near); at !== undefined; at = receiveMessageOnPort(near)) {
      const { message } = at as Received
      if (message.number === number) return message.result
    }
  }
}

const simulate = (simulation: Simulation): EngineAnswer => {
  const number = asked++
  Atomics.store(lock, 0, 0)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  near.postMessage({ number, simulation })
  return decisions[receive(number)] ?? "Unsupported"
}

/**
 * `@cloud-copilot/iam-simulate`, asked for its decisions through `runSimulation`, which validates its input. What it
 * refuses, and what its input has no way to say, is `Unsupported`.
 */
export const engine: EngineUnderTest = {
  name: "@cloud-copilot/iam-simulate",
  decide: (world, request) => {
    const simulation = simulationOf(world, request)
    return simulation === undefined ? "Unsupported" : simulate(simulation)
  }
}
