export * from "@countersign/engine"

export type * from "./check/Answer.ts"
export type * from "./check/AnswerExplanation.ts"
export type * from "./check/AnswerRemark.ts"
export { check, checkPromise } from "./check/check.ts"
export { toAnswer } from "./check/toAnswer.ts"

export { decideAll, type Decided, decideEach, decideStream } from "./batch/decideAll.ts"
export { answerLine, errorLine, explainLine, type LineAnswer, type RequestLine } from "./batch/answerLine.ts"
export type { LineError } from "./batch/readLine.ts"

export { checkOperation, type OperationAnswer, type OperationCheck } from "./operations/checkOperation.ts"
export { type ExpandedNeed, expandOperation, type OperationRequest } from "./operations/expandOperation.ts"
export { InvalidOperation } from "./operations/InvalidOperation.ts"
export type { By, Need, Operation, Parameter, TagKeys } from "./operations/Operation.ts"
export type { Purpose } from "./operations/Purpose.ts"
export { operations } from "./operations/operations.ts"

export { type Comparison, compareWays, type RoleBasedWay } from "./compare/compareWays.ts"
export type { Difference, DifferenceCode } from "./compare/Difference.ts"

export { type ChainNote, findPaths, type Path, type PathHop, type PathsAnswer } from "./paths/findPaths.ts"
export type { ChainNoteCode } from "./paths/chainNotes.ts"
export { defaultMaxHops, type PathsQuestion } from "./paths/PathsQuestion.ts"

export { defaultSessionName, InvalidPrincipal, parsePrincipal } from "./request/parsePrincipal.ts"
export { isComplete, parsePartialRequest, parseRequestFile, type PartialRequest } from "./request/parseRequestFile.ts"
export { printRequest, type WrittenPrincipal, type WrittenRequest } from "./request/printRequest.ts"

export type { Language, MessageId, MessageParameters, Messages } from "./messages/catalogue.ts"
export { messages } from "./messages/messages.ts"

export { awsDetails, type AwsDetails, renderAwsDetails } from "./render/awsDetails.ts"
export { renderJson } from "./render/json.ts"
export { renderMarkdown } from "./render/markdown.ts"
export { renderComparison } from "./render/text/renderComparison.ts"
export { renderOperation } from "./render/text/renderOperation.ts"
export { renderPaths } from "./render/text/renderPaths.ts"
export { renderText, type TextOptions } from "./render/text/renderText.ts"

export { loadSavedWorld } from "./saved/loadSavedWorld.ts"
export { type SavedWorldFault, SavedWorldInvalid } from "./saved/SavedWorldInvalid.ts"
export { saveWorld } from "./saved/saveWorld.ts"

export type { AccountFile } from "./world/AccountFile.ts"
export { LocalFiles } from "./world/LocalFiles.ts"
export { jsonSchemas } from "./world/jsonSchemas.ts"
export { type LoadedWorld, loadWorld } from "./world/loadWorld.ts"
export * as LocatedIssue from "./world/LocatedIssue.ts"
export type { OrganizationFile } from "./world/OrganizationFile.ts"
export type { WorldFile } from "./world/WorldFile.ts"
export { schemaIssues } from "./world/schemaIssues.ts"
export { WorldInvalid } from "./world/WorldInvalid.ts"
