import { Option } from "effect"
import type { Command } from "effect/cli"
import { complain } from "../exit/Complaint.ts"
import { Crew } from "./Crew.ts"
import type { flags } from "./flags.ts"
import { type Input, openInput } from "./input.ts"
import type { Orders } from "./Orders.ts"
import { newFile, type Output, resumedFile, standardOutput } from "./output.ts"
import { progressOn } from "./progress.ts"
import { type Course, runBatch, type Summary } from "./runBatch.ts"
import { TooFewLines } from "./skipLines.ts"

export type Given = Command.Command.Config.Infer<typeof flags>

// Explanations are long: as many as fit into a few megabytes.
const linesPerBlock: Readonly<Record<Orders["answers"], number>> = { decisions: 1024, explanations: 32 }

const answersOf = ({ explain }: Given): Orders["answers"] => (explain ? "explanations" : "decisions")

const openOutput = ({ output, resume }: Given): Promise<Output> => {
  if (Option.isNone(output)) return Promise.resolve(standardOutput())
  return resume ? resumedFile(output.value) : newFile(output.value)
}

const courseOf = (given: Given, { nextLine }: Output): Course => ({
  firstLine: nextLine ?? given.fromLine,
  linesPerBlock: linesPerBlock[answersOf(given)],
  // Every thread has a block at hand when it has finished one, and one is being written.
  blocksUnderWay: 2 * given.jobs + 1
})

const tooFew = (input: Input, { firstLine }: Course, { lines }: TooFewLines): Error =>
  complain(
    `\`${input.name}\` has only ${lines} lines, and line ${firstLine} is next`,
    "name the input of the first run"
  )

const answerInput = async (
  given: Given,
  world: Orders["world"],
  { input, output }: { readonly input: Input; readonly output: Output },
  signal: AbortSignal
): Promise<Summary> => {
  const course = courseOf(given, output)
  const crew = new Crew(given.jobs, { world, file: input.name, answers: answersOf(given) })
  const onTerminal = Option.isNone(given.output) && process.stdout.isTTY
  const { end, tell: onProgress } = progressOn(process.stderr, given.progress, onTerminal)
  const { answer } = crew
  try {
    return await runBatch({ input: input.chunks, answer, write: output.write, onProgress }, course, signal)
  } catch (failure) {
    throw failure instanceof TooFewLines ? tooFew(input, course, failure) : failure
  } finally {
    end()
    await crew.dismiss()
  }
}

/** Opens input and output, answers every line, and closes both however it ends. */
export const session = async (given: Given, world: Orders["world"], signal: AbortSignal): Promise<Summary> => {
  const input = await openInput(Option.getOrElse(given.requests, () => "-"))
  signal.addEventListener("abort", input.close)
  try {
    const output = await openOutput(given)
    try {
      return await answerInput(given, world, { input, output }, signal)
    } finally {
      await output.close()
    }
  } finally {
    input.close()
  }
}
