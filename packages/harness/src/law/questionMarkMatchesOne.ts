import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

/** @clause match.wildcards */
export const questionMarkMatchesOne: Law = {
  name: "a question mark matches exactly one character",
  clauses: ["match.wildcards"],
  exceptions: [],
  check: (engine, scenario) => {
    const { resource } = scenario.request
    const first = resource.split(":").slice(0, 5).join(":").length + 1
    if (resource === "*" || /[*?$]/.test(resource)) return "not concerned"
    const at = first + (scenario.choice % (resource.length - first))
    const probe = probing(engine, scenario)
    const named = (value: string) => probe(`Resource ${value}`, { resource: { negated: false, values: [value] } })
    const one = named(`${resource.slice(0, at)}?${resource.slice(at + 1)}`)
    const none = named(`${resource.slice(0, at)}?${resource.slice(at)}`)
    return requireProbes(
      "a question mark matches none or several characters",
      [one, none],
      (replaced, inserted) => replaced && !inserted
    )
  }
}
