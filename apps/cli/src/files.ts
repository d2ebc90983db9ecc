import { PolicyIssue } from "@countersign/sdk"
import { Effect, FileSystem, type PlatformError, Stdio, Stream } from "effect"
import { complain, Complaint } from "./exit/Complaint.ts"

const reasons: Readonly<Record<string, string>> = {
  NotFound: "no such file",
  PermissionDenied: "permission denied",
  BadResource: "it is a directory",
  InvalidData: "it is no UTF-8 text"
}

const unreadable = (file: string) => (error: PlatformError.PlatformError) =>
  complain(`cannot read \`${file}\`: ${reasons[error.reason._tag] ?? error.reason._tag}`)

/** The text of a file. */
export const readText = (file: string): Effect.Effect<string, Complaint, FileSystem.FileSystem> =>
  FileSystem.FileSystem.pipe(
    Effect.flatMap((files) => files.readFileString(file)),
    Effect.mapError(unreadable(file))
  )

/** The bytes of a file. */
export const readBytes = (file: string): Effect.Effect<Uint8Array, Complaint, FileSystem.FileSystem> =>
  FileSystem.FileSystem.pipe(
    Effect.flatMap((files) => files.readFile(file)),
    Effect.mapError(unreadable(file))
  )

/** The text of standard input. */
export const readStdin: Effect.Effect<string, Complaint, Stdio.Stdio> = Stdio.Stdio.pipe(
  Effect.flatMap(({ stdin }) => Stream.mkString(Stream.decodeText(stdin))),
  Effect.mapError(unreadable("standard input"))
)

/** Every error of a text, as a compiler would print it. */
export const complaintAbout = (file: string, issues: ReadonlyArray<PolicyIssue.PolicyIssue>): Complaint =>
  new Complaint({ message: issues.map((issue) => PolicyIssue.describe(issue, file)).join("\n") })
