import type { Departure } from "./Departure.ts"

/**
 * Queue operations that Amazon SQS never grants to another account.
 * @clause exclusions.sqs
 */
const ownAccountOnly: ReadonlySet<string> = new Set([
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
  exclusion: ({ context: { action }, outsider }) =>
    outsider && ownAccountOnly.has(action.operation)
      ? { side: "trusting", reason: `Amazon SQS does not grant ${action.text} across accounts` }
      : undefined
}
