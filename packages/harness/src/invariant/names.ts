import { PolicyVariable } from "@countersign/engine"
import type { Mentions } from "./Mentions.ts"

/** A text with its wildcards and variables filled in. */
const filled = (pattern: string): string =>
  PolicyVariable.parse(pattern)
    .map((part) => (part.kind === "text" ? part.text : "x"))
    .join("")

const named = ({ texts }: Mentions, kind: "role" | "user"): ReadonlyArray<string> => {
  const start = `:${kind}/`
  return texts
    .filter((text) => /^arn:[^:]*:(?:iam|\*)/.test(text) && text.includes(start))
    .map((text) => filled(text.slice(text.indexOf(start) + start.length)))
}

const sessionRoles = ({ texts }: Mentions): ReadonlyArray<string> =>
  texts.filter((text) => text.includes(":assumed-role/")).map((text) => filled(text.split("/")[1] ?? ""))

const usernames = ({ keys }: Mentions): ReadonlyArray<string> =>
  (keys.get("aws:username") ?? []).flatMap(({ values }) => values).map(filled)

const usable = (names: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set(names.filter((name) => /^[\w+=,.@/-]+$/.test(name) && !name.endsWith("/")))
]

/**
 * The names that policies look for in the ARNs of roles, with their paths: whoever has an account of their own can call
 * a role of it by any of them.
 */
export const roleNames = (mentions: Mentions): ReadonlyArray<string> =>
  usable([...named(mentions, "role"), ...sessionRoles(mentions)])

/** The same of users. */
export const userNames = (mentions: Mentions): ReadonlyArray<string> =>
  usable([...named(mentions, "user"), ...usernames(mentions)])
