import { Admits, type AuthorizationRequest, decide } from "@countersign/engine"
import { parseRequestFile } from "@countersign/sdk"
import { Result } from "effect"
import type { Asked } from "../setting/Setting.ts"
import type { Contestant } from "./Contestant.ts"

const fromText = (
  { questions, world }: Asked,
  measure: string,
  read: (text: string) => AuthorizationRequest
): Contestant => {
  const pool = questions.map(({ request }) => JSON.stringify(request))
  const ask = (text: string) => Result.getOrThrow(decide(world, read(text)))
  return {
    engine: "countersign",
    measure,
    decisions: pool.length,
    answers: () => pool.map((text) => Admits.verdict(ask(text))),
    sweep: () => {
      let allowed = 0
      for (const text of pool) if (ask(text) === Admits.allow) allowed++
      return allowed
    }
  }
}

/** From JSON text, through `JSON.parse`: for requests whose shape somebody else vouches for. */
export const fromJsonText = (asked: Asked): Contestant =>
  fromText(asked, "JSON text", (text) => JSON.parse(text) as AuthorizationRequest)

/** From the text of a request file, as the command line reads it: every problem of it would be located. */
export const fromRequestFile = (asked: Asked): Contestant =>
  fromText(asked, "request file", (text) => Result.getOrThrow(parseRequestFile(text, "request.json")))
