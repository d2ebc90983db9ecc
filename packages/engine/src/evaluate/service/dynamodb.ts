import { type Departure, ownAccountOnly } from "./Departure.ts"

/**
 * Table operations without cross-account use.
 * @clause exclusions.dynamodb
 */
const operations: ReadonlySet<string> = new Set([
  "disablekinesisstreamingdestination",
  "enablekinesisstreamingdestination",
  "updatetimetolive"
])

export const dynamodb: Departure = {
  exclusion: ownAccountOnly("dynamodb", operations)
}
