import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

const swapCase = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
  )

/** @clause match.resource */
export const resourceCaseMatters: Law = {
  name: "resources compare with regard to case",
  clauses: ["match.resource"],
  exceptions: [],
  check: (engine, scenario) => {
    const { resource } = scenario.request
    const cut = resource.lastIndexOf(":") + 1
    const other = resource.slice(0, cut) + swapCase(resource.slice(cut))
    if (resource === other || /[*?$]/.test(resource)) return "not concerned"
    const probe = probing(engine, scenario)
    const named = (value: string) => probe(`Resource ${value}`, { resource: { negated: false, values: [value] } })
    return requireProbes(
      "a resource in another case is matched, or the same resource is not",
      [named(resource), named(other)],
      (same, swapped) => same && !swapped
    )
  }
}
