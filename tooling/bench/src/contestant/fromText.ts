import { Admits, type AuthorizationRequest, decide } from "@countersign/engine"
import { parseRequestFile } from "@countersign/sdk"
import { Result } from "effect"
import type { Asked } from "../setting/Setting.ts"
import type { Contestant } from "./Contestant.ts"

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
