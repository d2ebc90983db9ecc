import type { Answer } from "../check/Answer.ts"
import type { OperationAnswer } from "../operations/checkOperation.ts"

/** The answer as JSON text, indented by two. */
export const renderJson = (answer: Answer | OperationAnswer): string => `${JSON.stringify(answer, undefined, 2)}\n`
