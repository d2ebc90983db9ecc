export * from "@countersign/engine"

export type * from "./check/Answer.ts"
export { check, checkPromise } from "./check/check.ts"
export { toAnswer } from "./check/toAnswer.ts"

export { defaultSessionName, InvalidPrincipal, parsePrincipal } from "./request/parsePrincipal.ts"
export { isComplete, parsePartialRequest, parseRequestFile, type PartialRequest } from "./request/parseRequestFile.ts"
export { printRequest } from "./request/printRequest.ts"
