import { renderText } from "@countersign/sdk"
import type { Broken, Finding, Held, NotProven } from "./Finding.ts"

const options = { width: 100, colour: false } as const

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, "  ").trimEnd()

const counted = (count: number): string => (count === 1 ? "1 request" : `${count} requests`)

const held = ({ exhaustive, invariant, requests }: Held): string => {
  const reach = exhaustive
    ? "whatever the context: no value of a condition key changes it"
    : "contexts were searched, not exhausted"
  const what = invariant.must === "allow" ? "every request is allowed" : "no counterexample"
  return `✓ held: ${invariant.name}\n  ${what} in ${counted(requests)}${invariant.must === "allow" ? "" : `; ${reach}`}`
}

const context = ({ request }: Broken): ReadonlyArray<string> => {
  const keys = Object.entries(request.context ?? {}).map(([key, value]) => `  ${key} = ${JSON.stringify(value)}`)
  const endpoint = request.viaVpcEndpoint === undefined ? [] : [`  through ${request.viaVpcEndpoint}`]
  return keys.length + endpoint.length === 0
    ? []
    : ["  in the context", ...[...keys, ...endpoint].map((line) => `  ${line}`)]
}

const broken = (finding: Broken): string => {
  const wrong = finding.invariant.must === "deny" ? "must be denied and is allowed" : "must be allowed and is denied"
  return [
    `✗ broken: ${finding.invariant.name}`,
    `  a request that ${wrong}, found in ${counted(finding.requests)}:`,
    ...context(finding),
    "",
    indent(renderText(finding.answer, options))
  ].join("\n")
}

const notProven = ({ invariant, reasons, requests }: NotProven): string =>
  [
    `? not proven: ${invariant.name}`,
    `  in ${counted(requests)} nothing breaks it, but it cannot be said to hold:`,
    ...reasons.map((reason) => `  - ${reason}`)
  ].join("\n")

/** A finding as a person reads it: what held and how far that reaches, or the counterexample with its explanation. */
export const renderFinding = (finding: Finding): string => {
  switch (finding.status) {
    case "held":
      return held(finding)
    case "broken":
      return broken(finding)
    case "not proven":
      return notProven(finding)
  }
}
