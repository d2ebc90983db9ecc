import {
  Admits,
  type Authorization,
  authorize,
  type AuthorizationRequest,
  evaluate,
  PolicySource
} from "@countersign/engine"
import { Effect, Layer, ManagedRuntime, References, Result } from "effect"
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

const batch = (untraced: ManagedRuntime.ManagedRuntime<PolicySource.PolicySource, never>): Contestant => {
  const all = Effect.forEach(pool, authorize)
  const ask = () => untraced.runSync(all)
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
  const traced = ManagedRuntime.make(PolicySource.layer(world))
  const untraced = ManagedRuntime.make(
    Layer.merge(PolicySource.layer(world), Layer.succeed(References.TracerEnabled, false))
  )
  const contestants = [
    through("pure call", (request) => Result.getOrThrow(evaluate(world, request))),
    through("untraced", (request) => untraced.runSync(authorize(request))),
    through("untraced for the call", (request) => traced.runSync(Effect.withTracerEnabled(authorize(request), false))),
    through("traced", (request) => traced.runSync(authorize(request))),
    batch(untraced)
  ]
  const entries = contestants.map((contestant) => ({ contestant, questions }))
  const [pure, ...others] = await compete("door", entries, scale)
  return [pure!, ...others, ...others.map((one) => over(pure!, one))]
}
