import type { Answer } from "../check/Answer.ts"
import type { Comparison } from "../compare/compareWays.ts"
import type { OperationAnswer } from "../operations/checkOperation.ts"
import type { PathsAnswer } from "../paths/findPaths.ts"

/** The answer as JSON text, indented by two. */
export const renderJson = (answer: Answer | Comparison | OperationAnswer | PathsAnswer): string =>
  `${JSON.stringify(answer, undefined, 2)}\n`
