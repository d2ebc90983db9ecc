import { hunt } from "./mutant/hunt.ts"
import { loadMutant } from "./mutant/loadMutant.ts"
import { mutants } from "./mutant/mutants.ts"
for (const m of mutants) {
  if (process.argv[2] && !m.name.includes(process.argv[2])) continue
  const t = performance.now()
  try {
    const e = await loadMutant(m)
    const t1 = performance.now()
    const runs = [1, 2, 3].map((s) => hunt(e, m.law, s, Number(process.argv[3] ?? 3000)))
    console.log(
      runs.join(","),
      m.name,
      "|",
      m.law.name.slice(0, 40),
      (t1 - t).toFixed(0),
      (performance.now() - t1).toFixed(0)
    )
  } catch (err) {
    console.log("ERROR", m.name, String(err).slice(0, 200))
  }
}
