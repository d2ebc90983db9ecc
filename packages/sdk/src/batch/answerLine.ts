import { Admits, decide, type World } from "@countersign/engine"
import { Effect, Result } from "effect"
import { check } from "../check/check.ts"
import { type LineError, readLine, refusal } from "./readLine.ts"

/** One line of requests: its number, counted from 1, its text, and the file it stands in. */
export interface RequestLine {
  readonly line: number
  readonly text: string
  readonly file: string
}

const decisions = Array.from({ length: Admits.anything + 1 }, (_, admits) =>
  JSON.stringify({ decision: Admits.verdict(admits), admits: Admits.toArray(admits) }).slice(1, -1)
)

/** What stands in the place of a line: one line of JSON, and whether the request could be read. */
export interface LineAnswer {
  readonly json: string
  readonly isRead: boolean
}

const lineOf = (line: number, id: string | undefined, rest: string): string =>
  id === undefined ? `{"line":${line},${rest}}` : `{"line":${line},"id":${id},${rest}}`

/** What stands in the place of a line that cannot be answered. */
export const errorLine = (line: number, error: LineError, id?: string): LineAnswer => ({
  json: lineOf(line, id, `"error":${JSON.stringify(error)}`),
  isRead: false
})

type Answer = (line: RequestLine, read: ReturnType<typeof readLine>) => Result.Result<string, LineError>

const answered = (line: RequestLine, answer: Answer): LineAnswer => {
  const read = readLine({ file: `${line.file}, line ${line.line}`, text: line.text })
  const found = answer(line, read)
  return Result.isFailure(found)
    ? errorLine(line.line, found.failure, read.id)
    : { json: lineOf(line.line, read.id, found.success), isRead: true }
}

/**
 * The decision on one line of requests, as a line of JSON: `{"line", "id"?, "decision", "admits"}`, or
 * `{"line", "id"?, "error"}` where the line cannot be read.
 *
 * @example
 * answerLine({ organizations: [], accounts: {}, vpcEndpoints: {} }, { line: 7, text: "{}", file: "requests.jsonl" }).json
 * // => '{"line":7,"error":{"code":"missing-key","message":"`principal` is missing","column":1}}'
 */
export const answerLine = (world: World.World, line: RequestLine): LineAnswer =>
  answered(line, ({ text }, { request }) => {
    if (Result.isFailure(request)) return Result.fail(request.failure)
    const decided = decide(world, request.success)
    return Result.isFailure(decided)
      ? Result.fail(refusal(decided.failure, text))
      : Result.succeed(decisions[decided.success]!)
  })

/** The same with `answer` beside it: what `check` answers. */
export const explainLine = (world: World.World, line: RequestLine): LineAnswer =>
  answered(line, ({ text }, { request }) => {
    if (Result.isFailure(request)) return Result.fail(request.failure)
    const answer = Effect.runSync(Effect.result(check(world, request.success)))
    if (Result.isFailure(answer)) return Result.fail(refusal(answer.failure, text))
    const { admits, decision } = answer.success
    return Result.succeed(JSON.stringify({ decision, admits, answer: answer.success }).slice(1, -1))
  })
