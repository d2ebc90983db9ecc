import type { Fact } from "@countersign/engine"
import { unknown } from "@countersign/engine"

/** Thrown where the oracle needs a fact that the world leaves open, or meets a corner that the clauses leave open. */
export class CannotSay extends Error {
  override readonly name = "CannotSay"
}

export const cannotSay = (reason: string): never => {
  throw new CannotSay(reason)
}

/** The fact, where it is known. */
export const known = <A>(fact: Fact<A>, what: string): A => (fact === unknown ? cannotSay(`${what} is unknown`) : fact)
