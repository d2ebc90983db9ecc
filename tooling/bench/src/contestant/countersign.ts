import { Admits, type AuthorizationRequest, decide, decidePrepared, prepare } from "@countersign/engine"
import { parseRequestFile } from "@countersign/sdk"
import { Result } from "effect"
import type { Setting } from "../setting/Setting.ts"
import type { Contestant } from "./Contestant.ts"

type Asked = Pick<Setting, "questions" | "world">

/** The decision alone: requests are read and their policies found beforehand. */
export const decisionAlone = ({ questions, world }: Asked, engine = "countersign"): Contestant => {
  const pool = questions.map(({ request }) => Result.getOrThrow(prepare(world, request)))
  return {
    engine,
    measure: "decision",
    decisions: pool.length,
    answers: () => pool.map((prepared) => Admits.verdict(decidePrepared(prepared))),
    sweep: () => {
      let allowed = 0
      for (const prepared of pool) if (decidePrepared(prepared) === Admits.allow) allowed++
      return allowed
    }
  }
}

/** From a request that is a plain object: validated, its keys derived and its policies found in the world each time. */
export const fromPlainObject = ({ questions, world }: Asked, engine = "countersign"): Contestant => {
  const pool = questions.map(({ request }) => request)
  return {
    engine,
    measure: "plain object",
    decisions: pool.length,
    answers: () => pool.map((request) => Admits.verdict(Result.getOrThrow(decide(world, request)))),
    sweep: () => {
      let allowed = 0
      for (const request of pool) if (Result.getOrThrow(decide(world, request)) === Admits.allow) allowed++
      return allowed
    }
  }
}

/** From JSON text, through `JSON.parse`: for requests whose shape somebody else vouches for. */
export const fromJsonText = ({ questions, world }: Asked): Contestant => {
  const pool = questions.map(({ request }) => JSON.stringify(request))
  const ask = (text: string) => Result.getOrThrow(decide(world, JSON.parse(text) as AuthorizationRequest))
  return {
    engine: "countersign",
    measure: "JSON text",
    decisions: pool.length,
    answers: () => pool.map((text) => Admits.verdict(ask(text))),
    sweep: () => {
      let allowed = 0
      for (const text of pool) if (ask(text) === Admits.allow) allowed++
      return allowed
    }
  }
}

/** From the text of a request file, as the command line reads it: every problem of it would be located. */
export const fromRequestFile = ({ questions, world }: Asked): Contestant => {
  const pool = questions.map(({ request }) => JSON.stringify(request))
  const ask = (text: string) =>
    Result.getOrThrow(decide(world, Result.getOrThrow(parseRequestFile(text, "request.json"))))
  return {
    engine: "countersign",
    measure: "request file",
    decisions: pool.length,
    answers: () => pool.map((text) => Admits.verdict(ask(text))),
    sweep: () => {
      let allowed = 0
      for (const text of pool) if (ask(text) === Admits.allow) allowed++
      return allowed
    }
  }
}
