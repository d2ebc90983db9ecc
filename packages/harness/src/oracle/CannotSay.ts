import type { Fact } from "@countersign/engine"
import { unknown } from "@countersign/engine"

/** Why the oracle has no answer: a fact or a corner is left open, or no service would take such a call. */
export type Kind = "open" | "senseless"

/** Thrown where the oracle needs a fact that the world leaves open, or meets a corner that the clauses leave open. */
export class CannotSay extends Error {
  override readonly name = "CannotSay"
  readonly kind: Kind

  constructor(kind: Kind, reason: string) {
    super(reason)
    this.kind = kind
  }
}

export const cannotSay = (reason: string): never => {
  throw new CannotSay("open", reason)
}

/** Of a call that no service would take. */
export const makesNoSense = (reason: string): never => {
  throw new CannotSay("senseless", reason)
}

/** The fact, where it is known. */
export const known = <A>(fact: Fact<A>, what: string): A => (fact === unknown ? cannotSay(`${what} is unknown`) : fact)
