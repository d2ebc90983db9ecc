import {
  drawOf,
  type EngineUnderTest,
  generated,
  isBreach,
  judge,
  type Law,
  laws,
  minimize
} from "@countersign/harness"
import { engine as countersign } from "./countersign.ts"
import { engine as iamSimulate } from "./iamSimulate.ts"
import { simulationOf } from "./simulationOf.ts"

const seed = 1
const perWorld = 40

/** How long a failure is made smaller, in milliseconds. */
const shrinking = 60_000

/** One check of a law; the smallest request that breaks it is printed where `tell` says so. */
const tryOnce = (engine: EngineUnderTest, law: Law, check: number, tell: boolean): string => {
  const spot = { world: Math.floor(check / perWorld), draw: check % perWorld }
  const world = generated.world(seed, spot.world).value
  const outcome = judge(engine, { law }, world, drawOf({ seed, law, ...spot }, generated.draws(world)).value)
  if (!isBreach(outcome)) return typeof outcome === "string" ? outcome : "an exception covers it"
  const failure = tell ? minimize({ seed, engine, laws: [law], source: generated }, law, spot, shrinking) : undefined
  if (failure === undefined) return "broken"
  console.log(`\n${law.name}: ${failure.breach.breach}`)
  for (const { answer, as, question } of failure.breach.asked) {
    console.log(`  ${as}: ${answer}\n  ${JSON.stringify(simulationOf(question.world, question.request))}`)
  }
  return "broken"
}

const tryLaw = (engine: EngineUnderTest, law: Law, checks: number): ReadonlyMap<string, number> => {
  const tally = new Map<string, number>()
  for (let check = 0; check < checks; check++) {
    const outcome = tryOnce(engine, law, check, !tally.has("broken"))
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1)
  }
  return tally
}

const engines: Readonly<Record<string, EngineUnderTest>> = { countersign, "iam-simulate": iamSimulate }

const [chosen = "iam-simulate", checks = "2000", name = ""] = process.argv.slice(2)
const engine = engines[chosen]
if (engine === undefined) {
  console.error(`error: unknown engine \`${chosen}\`\n  help: known: ${Object.keys(engines).join(", ")}`)
  process.exit(2)
}
for (const law of laws.filter((one) => one.name.includes(name))) {
  const counts = [...tryLaw(engine, law, Number(checks))].map(([outcome, count]) => `${outcome} ${count}`)
  console.log(`${law.name}: ${counts.join(", ")}`)
}
