import { Data } from "effect"
import * as LocatedIssue from "./LocatedIssue.ts"

/** The most errors that a message spells out. */
const most = 50

/** A folder that is no world, with every finding of all its files, sorted by file and position. */
export class WorldInvalid extends Data.TaggedError("WorldInvalid")<{
  readonly directory: string
  readonly issues: ReadonlyArray<LocatedIssue.LocatedIssue>
}> {
  override get message(): string {
    const errors = this.issues.filter(({ severity }) => severity === "error").map(LocatedIssue.describe)
    const more = errors.length > most ? [`and ${errors.length - most} more errors`] : []
    return [...errors.slice(0, most), ...more].join("\n")
  }
}
