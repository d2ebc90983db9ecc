import type { Question } from "./Setting.ts"

/** Questions with their requests as a parser of JSON leaves them: texts in one piece, not as they were put together. */
export const asParsed = (questions: ReadonlyArray<Question>): ReadonlyArray<Question> =>
  JSON.parse(JSON.stringify(questions)) as ReadonlyArray<Question>
