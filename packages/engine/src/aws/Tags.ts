/** Tags of a principal, a session or a resource. Values compare with regard to case, keys without. */
export type Tags = Readonly<Record<string, string>>

/**
 * Role tags overlaid by session tags: a session tag replaces a role tag whose key differs at most in case.
 * @clause sts.session-tags
 */
export const overlay = (under: Tags, over: Tags): Tags => {
  const replaced = new Set(Object.keys(over).map((key) => key.toLowerCase()))
  const kept = Object.entries(under).filter(([key]) => !replaced.has(key.toLowerCase()))
  return Object.fromEntries([...kept, ...Object.entries(over)])
}
