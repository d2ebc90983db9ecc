import type { PatternElement } from "@countersign/engine"
import { covers, wildcards } from "./pattern.ts"
import type { Action } from "./Question.ts"

/** A service prefix without wildcards, a colon, and a name that may hold them; or the lone star. */
const names = (value: string, { operation, service }: Action): boolean => {
  if (value === "*") return true
  const colon = value.indexOf(":")
  if (colon < 0 || value.slice(0, colon).toLowerCase() !== service) return false
  return covers(wildcards(value.slice(colon + 1).toLowerCase()), operation)
}

/**
 * `Action` speaks of what it lists, `NotAction` of all else; an empty list speaks of nothing.
 * @clause match.action
 */
export const actionApplies = ({ negated, values }: PatternElement, action: Action): boolean =>
  values.length > 0 && values.some((value) => names(value, action)) !== negated
