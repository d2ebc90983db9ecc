import type { Trace } from "./Choices.ts"

const isSimplest = (trace: Trace): boolean =>
  trace.every((item) => (typeof item === "number" ? item === 0 : isSimplest(item)))

const lower = (choice: number): ReadonlyArray<number> =>
  [...new Set([0, Math.floor(choice / 2), choice - 1])].filter((other) => other >= 0 && other < choice)

/** A list begins with its length: the traces with one item less. */
function* shorter([length, ...items]: Trace): Generator<Trace> {
  if (typeof length !== "number" || length === 0 || !items.every((item) => typeof item === "object")) return
  for (const at of items.keys()) yield [length - 1, ...items.toSpliced(at, 1)]
}

/** Simpler traces, the simplest first. The sum of the choices falls with each, so that no chain of them is endless. */
export function* simpler(trace: Trace): Generator<Trace> {
  if (isSimplest(trace)) return
  yield []
  yield* shorter(trace)
  for (const [at, item] of trace.entries()) {
    const others = typeof item === "number" ? lower(item) : simpler(item)
    for (const other of others) yield trace.with(at, other)
  }
}
