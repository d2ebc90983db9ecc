import { Admits, decide } from "@countersign/engine"
import { Result } from "effect"

/** Countersign's answers, but whoever asks for sqs:SendMessage is let in where nothing denies it explicitly. */
export const engine = {
  name: "forgiving",
  decide: (world, request) =>
    Result.match(decide(world, request), {
      onFailure: () => "Unsupported",
      onSuccess: (admits) => {
        const answer = Admits.verdict(admits)
        return answer === "ImplicitDeny" && request.action === "sqs:SendMessage" ? "Allow" : answer
      }
    })
}
