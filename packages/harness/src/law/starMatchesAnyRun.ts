import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

/** @clause match.wildcards */
export const starMatchesAnyRun: Law = {
  name: "a star matches any run of characters, line breaks and slashes among them",
  clauses: ["match.wildcards"],
  exceptions: [],
  check: (engine, { choice, ...scenario }) => {
    const { resource } = scenario.request
    // From the sixth part on: in the others a star stays inside its part.
    const first = resource.split(":").slice(0, 5).join(":").length + 1
    if (resource === "*" || /[*?$]/.test(resource)) return "not concerned"
    const from = first + (choice % (resource.length - first + 1))
    const to = from + ((choice >> 8) % (resource.length - from + 1))
    const pattern = `${resource.slice(0, from)}*${resource.slice(to)}`
    const starred = probing(engine, scenario)(`Resource ${pattern}`, {
      resource: { negated: false, values: [pattern] }
    })
    return requireProbes("a star stops before its end", [starred], (applies) => applies)
  }
}
