import type { AuthorizationRequest } from "@countersign/sdk"
import { Result } from "effect"
import { complain, type Complaint } from "../exit/Complaint.ts"

type Context = NonNullable<AuthorizationRequest["context"]>

/** Context keys from `key=value` pairs; a repeated key has several values. Only the first `=` divides. */
export const contextOf = (pairs: ReadonlyArray<string>): Result.Result<Context, Complaint> => {
  const values = new Map<string, Array<string>>()
  for (const pair of pairs) {
    const at = pair.indexOf("=")
    if (at < 1) {
      const help = "write it as `aws:SourceIp=192.0.2.1`"
      return Result.fail(complain(`\`${pair}\` is no context key with a value (--context)`, help))
    }
    const key = pair.slice(0, at)
    values.set(key, [...(values.get(key) ?? []), pair.slice(at + 1)])
  }
  return Result.succeed(Object.fromEntries(values))
}

/** Keys of a file and of flags, whose names AWS compares without regard to case: those of the flags replace. */
export const override = (under: Context, over: Context): Context => {
  const replaced = new Set(Object.keys(over).map((key) => key.toLowerCase()))
  return Object.fromEntries([
    ...Object.entries(under).filter(([key]) => !replaced.has(key.toLowerCase())),
    ...Object.entries(over)
  ])
}
