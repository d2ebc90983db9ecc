import type { ContextValues } from "@countersign/engine"
import { Data } from "effect"
import { problems } from "./problems.ts"

/**
 * What must be true of the policies of a world, whoever asks: every request that the lists select is denied, or every
 * one is allowed.
 *
 * `principals` and `except` select who asks, `actions` what for, `resources` on what; `context` holds condition keys
 * that every request brings as they stand.
 */
export interface Invariant {
  readonly name: string
  readonly must: "allow" | "deny"
  readonly principals: ReadonlyArray<string>
  readonly except: ReadonlyArray<string>
  readonly actions: ReadonlyArray<string>
  readonly resources: ReadonlyArray<string>
  readonly context: Readonly<Record<string, ContextValues>>
}

type Texts = string | ReadonlyArray<string>

/** An invariant as a person writes it: one text stands for a list of one, and what may be left out may be left out. */
export interface Written {
  readonly name: string
  readonly principals?: Texts
  readonly except?: Texts
  readonly actions: Texts
  readonly resources: Texts
  readonly context?: Readonly<Record<string, ContextValues>>
}

/** An invariant that asks for a positive statement about somebody: principals must be named. */
export interface WrittenAllow extends Written {
  readonly principals: Texts
}

/** An invariant with a selector that selects nothing by its form; the message lists all of them. */
export class InvalidInvariant extends Data.TaggedError("InvalidInvariant")<{ readonly message: string }> {}

const list = (texts: Texts): ReadonlyArray<string> => (typeof texts === "string" ? [texts] : texts)

/** The invariant that a file or a program writes. */
export const make = (must: Invariant["must"], written: Written): Invariant => ({
  name: written.name,
  must,
  principals: list(written.principals ?? "*"),
  except: list(written.except ?? []),
  actions: list(written.actions),
  resources: list(written.resources),
  context: written.context ?? {}
})

const valid = (invariant: Invariant): Invariant => {
  const found = problems(invariant)
  if (found.length === 0) return invariant
  const lines = found.map(({ help, message }) => (help === undefined ? message : `${message}\n  help: ${help}`))
  throw new InvalidInvariant({ message: lines.join("\n") })
}

/**
 * Nobody may: every request that the lists select is denied. Without `principals` it speaks of everyone. Throws
 * `InvalidInvariant` where a selector cannot be read.
 *
 * @example
 * mustDeny({ name: "only our account reads the lake", except: "111111111111", actions: "s3:GetObject", resources: "arn:aws:s3:::lake/*" }).principals
 * // => ["*"]
 */
export const mustDeny = (written: Written): Invariant => valid(make("deny", written))

/**
 * They may: every request that the lists select is allowed, in the context that is given and no other. Throws
 * `InvalidInvariant` where a selector cannot be read.
 *
 * @example
 * mustAllow({ name: "CI deploys", principals: "arn:aws:iam::111111111111:role/CI", actions: "s3:PutObject", resources: "arn:aws:s3:::site/index.html" }).must
 * // => "allow"
 */
export const mustAllow = (written: WrittenAllow): Invariant => valid(make("allow", written))
