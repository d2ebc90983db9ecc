export { check, type Difference } from "./corpus/check.ts"
export { closedWorld } from "./corpus/closedWorld.ts"
export { type Outcome, runCorpus } from "./corpus/runCorpus.ts"
export { countersign } from "./engine/countersign.ts"
export type { Answer as EngineAnswer, EngineUnderTest } from "./engine/EngineUnderTest.ts"
export type { Asked, Breach, Law, Outcome as LawOutcome } from "./law/Law.ts"
export { laws } from "./law/laws.ts"
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
