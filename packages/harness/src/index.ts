export { type Draw } from "./arbitrary/scenario.ts"
export type { Bench } from "./campaign/Bench.ts"
export { drawOf, generated, type Item, judge, type Source, sourceOf } from "./campaign/judge.ts"
export { type Failure, minimize } from "./campaign/minimize.ts"
export { countersign } from "./engine/countersign.ts"
export type { Answer as EngineAnswer, EngineUnderTest } from "./engine/EngineUnderTest.ts"
export { type Asked, type Breach, isBreach, type Law, type Outcome as LawOutcome } from "./law/Law.ts"
export { laws } from "./law/laws.ts"
export type { Broken, Finding, Held, NotProven } from "./invariant/Finding.ts"
export { holds } from "./invariant/holds.ts"
export { type Invariant, InvalidInvariant, mustAllow, mustDeny } from "./invariant/Invariant.ts"
export { parseInvariants } from "./invariant/parseInvariants.ts"
export { renderFinding } from "./invariant/renderFinding.ts"
export type { Effort } from "./invariant/searchAllow.ts"
export { allows, denies, holdsIn, type Judged } from "./invariant/claims.ts"
export { check, type Difference, requestOf } from "./corpus/check.ts"
export { closedWorld } from "./corpus/closedWorld.ts"
export { type Outcome, runCorpus } from "./corpus/runCorpus.ts"
export { type Answer, oracle } from "./oracle/oracle.ts"
export type { ConditionTest, Question, Scenario, Test } from "./scenario/Question.ts"
export type {
  DecidingLayer,
  Expected,
  NamedDocument,
  Vector,
  VectorAccount,
  VectorOrganization,
  VectorPrincipal,
  VectorRequest,
  VectorResource,
  VectorRole,
  VectorUser,
  VectorVpcEndpoint,
  VectorWorld,
  Word
} from "./corpus/Vector.ts"
