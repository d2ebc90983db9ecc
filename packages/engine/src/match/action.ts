import type { ActionName } from "../aws/ActionName.ts"
import * as PolicyVariable from "../policy/PolicyVariable.ts"
import type { PatternElement } from "../policy/Statement.ts"
import { compile as compileParts, patternReading } from "./variable.ts"
import type { Glob } from "./wildcard.ts"

/** `Action` or `NotAction`, ready to match. */
export interface ActionMatcher {
  readonly negated: boolean
  readonly empty: boolean
  readonly everything: boolean
  readonly exact: ReadonlySet<string>
  /** The patterns by the service that they name. */
  readonly patterns: ReadonlyMap<string, ReadonlyArray<Glob>>
}

const glob = (pattern: string): Glob =>
  compileParts(PolicyVariable.parseWithoutVariables(pattern), patternReading).fixed!

const isPattern = (value: string): boolean => value.includes("*") || value.includes("?")

// A wildcard stands in the operation only; the service is always spelled out.
const namesService = (value: string): boolean => /^[a-z0-9-]+:/.test(value)

const byService = (patterns: ReadonlyArray<string>): ActionMatcher["patterns"] => {
  const found = new Map<string, Array<Glob>>()
  for (const pattern of patterns) {
    const service = pattern.slice(0, pattern.indexOf(":"))
    const known = found.get(service)
    if (known === undefined) found.set(service, [glob(pattern)])
    else known.push(glob(pattern))
  }
  return found
}

/** Folds names to lower case and sets whole names apart from patterns. */
export const compile = (element: PatternElement): ActionMatcher => {
  const values = element.values.map((value) => value.toLowerCase())
  return {
    negated: element.negated,
    empty: values.length === 0,
    everything: values.includes("*"),
    exact: new Set(values.filter((value) => !isPattern(value))),
    patterns: byService(values.filter((value) => isPattern(value) && namesService(value)))
  }
}

const isNamed = ({ exact, everything, patterns }: ActionMatcher, { name, service }: ActionName): boolean => {
  if (everything || exact.has(name)) return true
  for (const pattern of patterns.get(service) ?? none) if (pattern(name)) return true
  return false
}

const none: ReadonlyArray<Glob> = []

/**
 * Whether the element names the action, by name or by a glob anywhere in it; `NotAction` inverts. Case does not
 * matter. An empty list, negated or not, names nothing.
 * @clause match.action
 * @clause validation.empty-lists
 */
export const matches = (matcher: ActionMatcher, asked: ActionName): boolean =>
  !matcher.empty && isNamed(matcher, asked) !== matcher.negated
