export { check, type Difference } from "./corpus/check.ts"
export { closedWorld } from "./corpus/closedWorld.ts"
export { type Outcome, runCorpus } from "./corpus/runCorpus.ts"
export { type Answer, oracle } from "./oracle/oracle.ts"
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
