import { countersign } from "./engine/countersign.ts"
import { generated, drawOf } from "./campaign/judge.ts"
import { admitsAreExact as law } from "./law/admitsAreExact.ts"
import { places } from "./scenario/places.ts"
import { choose } from "./scenario/Question.ts"
import { Admits, decide } from "@countersign/engine"
import { Result } from "effect"
const c: Record<string, number> = {}
for (let i = 0; i < 60; i++) {
  const w = generated.world(5, i).value_
  const from = generated.draws(w)
  for (let k = 0; k < 100; k++) {
    const d = drawOf({ seed: 5, law, world: i, draw: k }, from).value_
    const s = { world: w, ...d }
    const o = law.check(countersign, s)
    if (typeof o === "object" && "exception" in o) {
      const p = choose(places(s), s.choice)!
      const f = p.forget(s)
      const key =
        p.policyType +
        " " +
        d.request.action.toLowerCase() +
        " " +
        d.request.principal.type +
        " " +
        (d.request.resource.includes("accesspoint") ? "AP" : "") +
        Admits.toArray(Result.getOrThrow(decide(f.world, f.request)))
      c[key] = (c[key] ?? 0) + 1
    }
  }
}
console.log(c)
