import type { AuthorizationRequest } from "@countersign/engine"
import type { Answer } from "@countersign/sdk"
import type { Invariant } from "./Invariant.ts"

interface Searched {
  readonly invariant: Invariant
  /** How many requests were decided. */
  readonly requests: number
}

/**
 * No request that was decided breaks the invariant. `exhaustive` says that no context whatever could, for any of the
 * principals, actions and resources that were tried; otherwise contexts were searched.
 */
export interface Held extends Searched {
  readonly status: "held"
  readonly exhaustive: boolean
}

/** A request that breaks the invariant, as small as it could be made, and the answer that tells why. */
export interface Broken extends Searched {
  readonly status: "broken"
  readonly request: AuthorizationRequest
  readonly answer: Answer
}

/** Whether it holds cannot be said, and what would have to be known or written for it. */
export interface NotProven extends Searched {
  readonly status: "not proven"
  readonly reasons: ReadonlyArray<string>
  /** A request that facts are missing for; absent where a selector selects nothing. */
  readonly request?: AuthorizationRequest
}

/** What became of an invariant in a world. */
export type Finding = Broken | Held | NotProven
