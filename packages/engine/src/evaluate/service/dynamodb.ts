import type { Departure } from "./Departure.ts"

/**
 * Table operations without cross-account use.
 * @clause exclusions.dynamodb
 */
const ownAccountOnly: ReadonlySet<string> = new Set([
  "disablekinesisstreamingdestination",
  "enablekinesisstreamingdestination",
  "updatetimetolive"
])

export const dynamodb: Departure = {
  exclusion: ({ context: { action }, outsider }) =>
    outsider && ownAccountOnly.has(action.operation)
      ? { side: "trusting", reason: `DynamoDB does not grant ${action.text} across accounts` }
      : undefined
}
