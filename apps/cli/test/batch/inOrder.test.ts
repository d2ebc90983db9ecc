import { describe, expect, it } from "vitest"
import { inOrder } from "../../src/batch/inOrder.ts"
import { collected } from "./bytes.ts"

interface Task {
  readonly item: number
  readonly finish: () => void
  readonly fail: (reason: Error) => void
}

/** Workers that finish when they are told to. */
const workers = () => {
  const tasks: Array<Task> = []
  const work = (item: number): Promise<string> =>
    new Promise((done, fail) => tasks.push({ item, finish: () => done(`answer ${item}`), fail }))
  return { tasks, work }
}

async function* numbers(count: number, taken: Array<number>): AsyncGenerator<number, void, undefined> {
  for (let item = 0; item < count; item++) {
    taken.push(item)
    yield item
  }
}

/** Lets everything happen that can. */
const settle = (): Promise<void> => new Promise((done) => setImmediate(() => setImmediate(done)))

describe("work that is done at the same time", () => {
  it("is answered in order, however the work ends", async () => {
    const { tasks, work } = workers()
    const answers = collected(inOrder(numbers(5, []), work, 5))
    await settle()
    for (const { finish } of tasks.toReversed()) finish()
    expect(await answers).toEqual([0, 1, 2, 3, 4].map((item) => `answer ${item}`))
  })

  it("never takes more than it may, as long as nobody reads the answers", async () => {
    const taken: Array<number> = []
    const { tasks, work } = workers()
    const answers = inOrder(numbers(100, taken), work, 3)
    const first = answers.next()
    await settle()
    for (const { finish } of tasks) finish()
    await first
    await settle()
    expect(taken.length).toBe(3)
    const second = answers.next()
    await second
    await settle()
    expect(taken.length).toBe(4)
  })

  it("gives an answer that is there although no further item comes", async () => {
    async function* stuck(): AsyncGenerator<number, void, undefined> {
      yield 7
      await new Promise<never>(() => undefined)
    }
    const answers = inOrder(stuck(), (item) => Promise.resolve(`answer ${item}`), 3)
    expect(await answers.next()).toEqual({ done: false, value: "answer 7" })
  })

  it("fails when the turn of what failed has come", async () => {
    const { tasks, work } = workers()
    const answers = inOrder(numbers(2, []), work, 5)
    const first = answers.next()
    await settle()
    tasks[1]!.fail(new Error("broken"))
    tasks[0]!.finish()
    expect(await first).toEqual({ done: false, value: "answer 0" })
    await expect(answers.next()).rejects.toThrow("broken")
  })
})
