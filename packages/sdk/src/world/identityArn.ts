import type { AccountFile } from "./AccountFile.ts"

/** The ARN of a user or role: partition, account, path and name. */
export const arnOf = (account: AccountFile, kind: "user" | "role", name: string, path: string = "/"): string =>
  `arn:${account.partition ?? "aws"}:iam::${account.id}:${kind}${path}${name}`
