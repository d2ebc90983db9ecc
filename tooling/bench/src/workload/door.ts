import {
  Admits,
  type Authorization,
  authorize,
  type AuthorizationRequest,
  evaluate,
  PolicySource
} from "@countersign/engine"
import { Effect, ManagedRuntime, Result } from "effect"
import type { Contestant } from "../contestant/Contestant.ts"
import { compete } from "../measure/compete.ts"
import { type Measurement, median } from "../measure/Measurement.ts"
import { crossAccount } from "../setting/crossAccount.ts"
import type { Run } from "./Workload.ts"

const { questions, world } = crossAccount
const pool = questions.map(({ request }) => request)

type Ask = (request: AuthorizationRequest) => Authorization

const through = (measure: string, ask: Ask): Contestant => ({
  engine: "countersign",
  measure,
  decisions: pool.length,
  answers: () => pool.map((request) => Admits.verdict(ask(request).admits)),
  sweep: () => {
    let allowed = 0
    for (const request of pool) if (ask(request).admits === Admits.allow) allowed++
    return allowed
  }
})

const batch = (runtime: ManagedRuntime.ManagedRuntime<PolicySource.PolicySource, never>): Contestant => {
  const all = Effect.withTracerEnabled(Effect.forEach(pool, authorize), false)
  const ask = () => runtime.runSync(all)
  return {
    engine: "countersign",
    measure: "batch, untraced",
    decisions: pool.length,
    answers: () => ask().map(({ admits }) => Admits.verdict(admits)),
    sweep: () => ask().filter(({ admits }) => admits === Admits.allow).length
  }
}

const over = (pure: Measurement, other: Measurement): Measurement => {
  const rounds = other.rounds!.map((value, at) => value - pure.rounds![at]!)
  return { ...other, measure: `${other.measure}, over the pure call`, value: median(rounds), rounds }
}

/** What `authorize` with a `PolicySource` costs over the pure call that gives the same proof. */
export const run: Run = async (scale) => {
  const runtime = ManagedRuntime.make(PolicySource.layer(world))
  const contestants = [
    through("pure call", (request) => Result.getOrThrow(evaluate(world, request))),
    through("untraced", (request) => runtime.runSync(Effect.withTracerEnabled(authorize(request), false))),
    through("traced", (request) => runtime.runSync(authorize(request))),
    batch(runtime)
  ]
  const entries = contestants.map((contestant) => ({ contestant, questions }))
  const [pure, ...others] = await compete("door", entries, scale)
  return [pure!, ...others, ...others.map((one) => over(pure!, one))]
}
