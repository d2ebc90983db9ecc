import { type Departure, ownAccountOnly } from "./Departure.ts"

/**
 * Queue operations that Amazon SQS never grants to another account.
 * @clause exclusions.sqs
 */
const operations: ReadonlySet<string> = new Set([
  "addpermission",
  "cancelmessagemovetask",
  "createqueue",
  "deletequeue",
  "listmessagemovetasks",
  "listqueues",
  "listqueuetags",
  "removepermission",
  "setqueueattributes",
  "startmessagemovetask",
  "tagqueue",
  "untagqueue"
])

export const sqs: Departure = {
  exclusion: ownAccountOnly("sqs", operations)
}
