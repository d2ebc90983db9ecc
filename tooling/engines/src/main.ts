import { drawOf, generated, isBreach, judge, type Law, laws, minimize, worlds } from "@countersign/harness"
import { runSimulation } from "@cloud-copilot/iam-simulate"
import { iamSimulate } from "./iamSimulate.ts"
import { simulationOf } from "./simulationOf.ts"

const seed = 1
const perWorld = 40

interface Tally {
  holds: number
  "not concerned": number
  exception: number
  broken: number
}

/** Asks the door that validates as well: a finding counts only where both say the same. */
const confirmed = async (asked: ReadonlyArray<{ readonly question: Parameters<typeof show>[0] }>) =>
  Promise.all(
    asked.map(async ({ question }) => {
      const simulation = simulationOf(question.world, question.request)
      if (simulation === undefined) return "Unsupported"
      const result = await runSimulation(simulation, {})
      return result.resultType === "error" ? `refused: ${result.errors.message}` : result.overallResult
    })
  )

const show = (question: { readonly world: Parameters<typeof simulationOf>[0]; readonly request: Parameters<typeof simulationOf>[1] }) =>
  JSON.stringify(simulationOf(question.world, question.request))

const tryLaw = async (law: Law, checks: number, print: number): Promise<Tally> => {
  const tally: Tally = { holds: 0, "not concerned": 0, exception: 0, broken: 0 }
  for (let check = 0; check < checks; check++) {
    const item = { seed, law, world: Math.floor(check / perWorld), draw: check % perWorld }
    const world = generated.world(seed, item.world)
    const draws = generated.draws(world.value_)
    const draw = drawOf(item, draws)
    let outcome: ReturnType<typeof judge>
    try {
      outcome = judge(iamSimulate, item, world.value_, draw.value_)
    } catch (failure) {
      console.log(`THROWS ${law.name}: ${String(failure)}`)
      continue
    }
    if (!isBreach(outcome)) {
      tally[typeof outcome === "string" ? outcome : "exception"]++
      continue
    }
    tally.broken++
    if (tally.broken > print) continue
    const { breach } = minimize(iamSimulate, item, { world: worlds, draws: generated.draws }, { world, draw })
    console.log(`BROKEN ${law.name}: ${breach.breach}`)
    const doors = await confirmed(breach.asked)
    for (const [at, { answer, as, question }] of breach.asked.entries())
      console.log(`  ${as}: ${answer}, with validation ${doors[at]}\n  ${show(question)}`)
  }
  return tally
}

const [checks = "2000", print = "1", only = ""] = process.argv.slice(2)
for (const law of laws.filter(({ name }) => name.includes(only))) {
  const tally = await tryLaw(law, Number(checks), Number(print))
  console.log(`${law.name}: ${JSON.stringify(tally)}`)
}
