import { Worker } from "node:worker_threads"
import type { Answered } from "./answerBlock.ts"
import type { Block } from "./LineCutter.ts"
import type { Orders } from "./Orders.ts"

interface Awaited {
  readonly done: (answered: Answered) => void
  readonly failed: (reason: Error) => void
}

interface Member {
  readonly worker: Worker
  /** Who waits for its answers, in the order in which it was asked. */
  readonly awaited: Array<Awaited>
}

// Bundled, both programs lie side by side.
const program = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url)

/** Worker threads that answer blocks. One is hired when all others are busy, as long as there may be more. */
export class Crew {
  readonly #members: Array<Member> = []
  readonly #most: number
  readonly #orders: Orders

  constructor(most: number, orders: Orders) {
    this.#most = most
    this.#orders = orders
  }

  readonly answer = (block: Block): Promise<Answered> => {
    const { awaited, worker } = this.#leastBusy()
    return new Promise((done, failed) => {
      awaited.push({ done, failed })
      worker.postMessage(block, [block.bytes.buffer])
    })
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#members.map(({ worker }) => worker.terminate()))
  }

  #leastBusy(): Member {
    const [first] = this.#members.toSorted((one, other) => one.awaited.length - other.awaited.length)
    const isFree = first !== undefined && (first.awaited.length === 0 || this.#members.length === this.#most)
    return isFree ? first : this.#hire()
  }

  #hire(): Member {
    const worker = new Worker(program, { workerData: this.#orders })
    const member: Member = { worker, awaited: [] }
    worker.on("message", (answered: Answered) => member.awaited.shift()?.done(answered))
    worker.on("error", (failure) => {
      const reason = failure instanceof Error ? failure : new Error(String(failure))
      for (const { failed } of member.awaited.splice(0)) failed(reason)
    })
    this.#members.push(member)
    return member
  }
}
