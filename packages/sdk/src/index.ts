export * from "@countersign/engine"

export type * from "./check/Answer.ts"
export type * from "./check/AnswerExplanation.ts"
export { check, checkPromise } from "./check/check.ts"
export { toAnswer } from "./check/toAnswer.ts"

export { defaultSessionName, InvalidPrincipal, parsePrincipal } from "./request/parsePrincipal.ts"
export { isComplete, parsePartialRequest, parseRequestFile, type PartialRequest } from "./request/parseRequestFile.ts"
export { printRequest, type WrittenPrincipal, type WrittenRequest } from "./request/printRequest.ts"

export type { Language, MessageId, MessageParameters, Messages } from "./messages/catalogue.ts"
export { messages } from "./messages/messages.ts"

export { awsDetails, type AwsDetails, renderAwsDetails } from "./render/awsDetails.ts"
export { renderJson } from "./render/json.ts"
export { renderMarkdown } from "./render/markdown.ts"
export { renderText, type TextOptions } from "./render/text/renderText.ts"

export type { AccountFile } from "./world/AccountFile.ts"
export { jsonSchemas } from "./world/jsonSchemas.ts"
export { type LoadedWorld, loadWorld } from "./world/loadWorld.ts"
export * as LocatedIssue from "./world/LocatedIssue.ts"
export type { OrganizationFile } from "./world/OrganizationFile.ts"
export type { WorldFile } from "./world/WorldFile.ts"
export { WorldInvalid } from "./world/WorldInvalid.ts"
