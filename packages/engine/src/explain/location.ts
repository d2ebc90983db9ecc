import * as JsonTree from "../policy/JsonTree.ts"
import type { Policy, PolicySourceText } from "../policy/Policy.ts"
import type { Position } from "../policy/PolicyIssue.ts"

/** Where something of a policy stands: always its pointer, and file, line and column where the text is at hand. */
export interface Location extends Partial<Position> {
  readonly file?: string
  readonly pointer: string
}

const locators = new WeakMap<PolicySourceText, (pointer: string) => Position | undefined>()

// A proof points into the same text many times; it is parsed once.
const locatorOf = (source: PolicySourceText): ((pointer: string) => Position | undefined) => {
  const known = locators.get(source) ?? JsonTree.locator(source.text)
  locators.set(source, known)
  return known
}

/** The place of a pointer in the text that a policy was read from. */
export const locate = ({ source }: Policy, pointer: string): Location =>
  source === undefined ? { pointer } : { file: source.file, pointer, ...locatorOf(source)(pointer) }
