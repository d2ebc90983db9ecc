import type * as Engine from "@countersign/engine"

/** Countersign's engine as a module: proofs, explanations and printing, for the laws that speak of them. */
export type Countersign = typeof Engine

/** An engine's answer to a question; `Unsupported` where it has no way to ask it. */
export type Answer = Engine.Decision.Verdict | "Unsupported"

/**
 * An engine that the laws can judge: a function from a world and a request to a decision.
 *
 * An engine that cannot express a question answers `Unsupported`, which the laws leave out and count. Laws about
 * proofs, explanations and open decisions concern engines that bring Countersign's own module, and say nothing of
 * others.
 */
export interface EngineUnderTest {
  readonly name: string
  readonly decide: (world: Engine.World.World, request: Engine.AuthorizationRequest) => Answer
  readonly countersign?: Countersign
}
