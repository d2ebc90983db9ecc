import { countersign } from "./engine/countersign.ts"
import { generated, drawOf, minimize, judge } from "./campaign/judge.ts"
import { isBreach } from "./law/Law.ts"
import { laws } from "./law/laws.ts"
import { world as worldArb } from "./arbitrary/world.ts"
import { PolicyPrinter } from "@countersign/engine"
const worlds = Number(process.argv[2] ?? 50),
  per = Number(process.argv[3] ?? 16),
  only = process.argv[4]
const tally: any = {}
const chosen = laws.filter((l) => !only || l.name.includes(only))
const t = performance.now()
let n = 0
const printed = new Set<string>()
for (let i = 0; i < worlds; i++) {
  const w = generated.world(7, i)
  const from = generated.draws(w.value_)
  for (const law of chosen)
    for (let k = 0; k < per; k++) {
      const item = { seed: 7, law, world: i, draw: k }
      const d = drawOf(item, from)
      n++
      const o = judge(countersign, item, w.value_, d.value_)
      const key = typeof o === "string" ? o : isBreach(o) ? "BREACH" : "exception: " + o.exception
      tally[law.name] ??= {}
      tally[law.name][key] = (tally[law.name][key] ?? 0) + 1
      if (isBreach(o) && !printed.has(law.name)) {
        printed.add(law.name)
        const f = minimize(countersign, item, { world: worldArb, draws: generated.draws }, { world: w, draw: d })
        console.log("BREACH", law.name, f.breach.breach, i, k)
        console.log(JSON.stringify(f.draw))
        for (const a of f.breach.asked) console.log(a.as, a.answer)
        const last = f.breach.asked.at(-1) ?? { question: { request: f.draw.request, world: f.world } }
        console.log(JSON.stringify(last.question.request))
        console.log(JSON.stringify(last.question.world).slice(0, 6000))
      }
    }
}
console.log(((n / (performance.now() - t)) * 1000).toFixed(0), "checks/s")
for (const [l, c] of Object.entries(tally)) console.log(l, JSON.stringify(c))
