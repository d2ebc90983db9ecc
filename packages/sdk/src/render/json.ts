import type { Answer } from "../check/Answer.ts"

/** The answer as JSON text, indented by two. */
export const renderJson = (answer: Answer): string => `${JSON.stringify(answer, undefined, 2)}\n`
