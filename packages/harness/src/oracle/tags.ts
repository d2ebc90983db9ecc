import type { Tags } from "@countersign/engine"
import { cannotSay } from "./CannotSay.ts"

/**
 * The value of a tag: keys compare without regard to case, values with it.
 * @clause request.tags
 */
export const tagValue = (tags: Tags, key: string): string | undefined => {
  const found = Object.keys(tags).filter((name) => name.toLowerCase() === key.toLowerCase())
  if (found.length > 1) cannotSay(`two tags differ from \`${key}\` in case only`)
  return found[0] === undefined ? undefined : tags[found[0]]
}

/**
 * Tags overlaid by others: each replaces the one whose key differs at most in case.
 * @clause sts.session-tags
 */
export const overlaid = (under: Tags, over: Tags): Tags => {
  const replaced = new Set(Object.keys(over).map((key) => key.toLowerCase()))
  const kept = Object.entries(under).filter(([key]) => !replaced.has(key.toLowerCase()))
  return Object.fromEntries([...kept, ...Object.entries(over)])
}
