import { complain, type Complaint } from "./exit/Complaint.ts"

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  ENOTDIR: "no such folder",
  EACCES: "permission denied",
  EISDIR: "it is a directory",
  ENOSPC: "no space is left"
}

const codeOf = (failure: unknown): string | undefined =>
  failure instanceof Error && "code" in failure ? String(failure.code) : undefined

const reasonOf = (failure: unknown): string => {
  const code = codeOf(failure)
  return code === undefined ? String(failure) : (reasons[code] ?? code)
}

/** Why a file cannot be read. */
export const cannotRead = (file: string, failure: unknown): Complaint =>
  complain(`cannot read \`${file}\`: ${reasonOf(failure)}`)

/** Why a file cannot be written. */
export const cannotWrite = (file: string, failure: unknown): Complaint =>
  complain(`cannot write \`${file}\`: ${codeOf(failure) === "ENOENT" ? "no such folder" : reasonOf(failure)}`)
