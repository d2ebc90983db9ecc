import type { Target } from "../request/Target.ts"
import type { ResourceMatcher, ResourcePattern } from "./resource.ts"

const delimiter = /[/:]/

// What stands before the first slash or colon of the sixth segment, if no wildcard and no variable does.
const ofPattern = (pattern: ResourcePattern): string | undefined => {
  if (pattern.kind !== "literal-head") return undefined
  const [first, second] = pattern.tail
  if (first?.kind !== "text") return undefined
  const end = first.text.search(delimiter)
  if (end === -1) return second === undefined ? pattern.head + first.text : undefined
  return pattern.head + first.text.slice(0, end)
}

/**
 * The keys of the resources that the element can name, where it names only such: every resource it names has one of
 * them as its own key.
 */
export const ofElement = ({ negated, patterns }: ResourceMatcher): ReadonlyArray<string> | undefined => {
  const found = negated ? [] : patterns.map(ofPattern)
  return found.length > 0 && found.every((key) => key !== undefined) ? [...new Set(found)] : undefined
}

/** What the ARN of a resource begins with: all of it up to the first slash or colon of the sixth segment. */
export const ofTarget = ({ arn, resource }: Target): string => {
  if (arn === undefined) return resource
  const end = arn.resource.search(delimiter)
  return end === -1 ? arn.text : arn.text.slice(0, arn.text.length - arn.resource.length + end)
}
