/**
 * Decides AWS requests as AWS documents it, inside one account and across two, with a proof.
 *
 * Parse policies with `PolicyParser`, put them into a `World`, and ask with `authorize` (an Effect), `evaluate`
 * (pure, with the proof) or `decide` (pure, the bare answer).
 *
 * @packageDocumentation
 */
export * as AccountId from "./aws/AccountId.ts"
export * as ActionName from "./aws/ActionName.ts"
export * as Arn from "./aws/Arn.ts"
export { type Fact, type Unknown, unknown } from "./aws/Fact.ts"
export type { Tags } from "./aws/Tags.ts"

export type { ConditionBlock, ConditionOperator, ConditionTest } from "./policy/ConditionBlock.ts"
export * as ConditionOperatorName from "./policy/ConditionOperatorName.ts"
export * as JsonText from "./policy/JsonText.ts"
export * as JsonTree from "./policy/JsonTree.ts"
export type { Policy, PolicySourceText } from "./policy/Policy.ts"
export type { PolicyDocument, Version } from "./policy/PolicyDocument.ts"
export * as PolicyIssue from "./policy/PolicyIssue.ts"
export * as PolicyParser from "./policy/PolicyParser.ts"
export * as PolicyPrinter from "./policy/PolicyPrinter.ts"
export * as PolicyReader from "./policy/PolicyReader.ts"
export type { PolicyType } from "./policy/PolicyType.ts"
export * as PolicyVariable from "./policy/PolicyVariable.ts"
export { nobody, type PrincipalElement } from "./policy/PrincipalElement.ts"
export * as Spelling from "./policy/Spelling.ts"
export type { PatternElement, Statement, StatementEffect } from "./policy/Statement.ts"

export type { AdditionalCheck, AuthorizationRequest, ContextValues } from "./request/AuthorizationRequest.ts"
export type { Caller, Membership, OrganizationPlace } from "./request/Caller.ts"
export { InvalidRequest } from "./request/InvalidRequest.ts"
export * as MissingFact from "./request/MissingFact.ts"
export type * as Principal from "./request/Principal.ts"
export * as RequestContext from "./request/RequestContext.ts"

export type { AccessPoint, Account, Group, KeyGrant, ObjectOwnership, Resource, Role, User } from "./world/Account.ts"
export type { AppliedPolicies, Level, Levels, PolicySlot, ResourceSlot } from "./world/AppliedPolicies.ts"
export * as Directory from "./world/Directory.ts"
export type { Organization, OrganizationNode } from "./world/Organization.ts"
export * as PublicAccessBlock from "./world/PublicAccessBlock.ts"
export type { ResourceShare } from "./world/ResourceShare.ts"
export { supportsResourcePolicy } from "./world/resourceTypes.ts"
export { resourceControlServices } from "./world/selectLevels.ts"
export { type Check, selectPolicies } from "./world/selectPolicies.ts"
export * as World from "./world/World.ts"

export { combine, type KnownMode } from "./evaluate/combine.ts"
export { type Circumstances, lift, type Readings } from "./evaluate/Readings.ts"

export * as Admits from "./verdict/Admits.ts"
export * as Applicability from "./verdict/Applicability.ts"
export * as Decision from "./verdict/Decision.ts"
export type * as Evaluation from "./verdict/Evaluation.ts"
export * as Note from "./verdict/Note.ts"
export type * as Reason from "./verdict/Reason.ts"
export type * as Refusal from "./verdict/Refusal.ts"
export * as ResourceGrant from "./verdict/ResourceGrant.ts"

export { type Blocker, blockers } from "./explain/blockers.ts"
export { deciding } from "./explain/deciding.ts"
export { type CannotBeGranted, explain, type Explanation } from "./explain/explain.ts"
export { type Location, locate } from "./explain/location.ts"
export { type NearestMiss, nearestMiss } from "./explain/nearestMiss.ts"
export type * as Obstacle from "./explain/Obstacle.ts"
export {
  type Change,
  type Excess,
  type MeantDeny,
  type Owner,
  type Part,
  type Remedy,
  type Setting
} from "./explain/remedy/Remedy.ts"
export { type Plan, plan } from "./explain/remedy/plan.ts"
export { outcome } from "./explain/remedy/remedies.ts"
export type { RoleWay } from "./explain/remedy/roleWay.ts"
export type { SpokenStatement } from "./explain/SpokenStatement.ts"

export * as PolicySource from "./source/PolicySource.ts"

export {
  type Authorization,
  authorize,
  type Considered,
  decide,
  decidePrepared,
  evaluate,
  type Prepared,
  prepare
} from "./authorize.ts"
