import { loadWorld } from "@countersign/sdk"
import { Effect } from "effect"
import { Complaint } from "./exit/Complaint.ts"

/** The world in a folder; what keeps it from being read is told as it stands. */
export const load = (directory: string) =>
  loadWorld(directory).pipe(Effect.mapError(({ message }) => new Complaint({ message })))
