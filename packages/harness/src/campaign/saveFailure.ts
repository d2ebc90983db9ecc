import { Effect, FileSystem, Path } from "effect"
import { toVector } from "../corpus/toVector.ts"
import type { Expected, Vector } from "../corpus/Vector.ts"
import type { Answer } from "../engine/EngineUnderTest.ts"
import { countersign } from "../engine/countersign.ts"
import { oracle } from "../oracle/oracle.ts"
import type { Question } from "../scenario/Question.ts"
import { complain } from "./Complaint.ts"
import type { Failure } from "./minimize.ts"

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60)

interface Expectation {
  readonly expected: Expected
  readonly unsettled?: string
}

const isWord = (answer: Answer): answer is Expected["decision"] => answer !== "Undetermined" && answer !== "Unsupported"

/** What the oracle says; where it says nothing, the case waits for a person to settle it. */
const expectation = ({ request, world }: Question): Expectation => {
  const said = oracle(world, request)
  if (typeof said === "string") return { expected: { decision: said, reason: "the oracle's answer" } }
  const answer = countersign.decide(world, request)
  const decision = isWord(answer) ? answer : "ImplicitDeny"
  return { expected: { decision }, unsettled: "the oracle cannot say: the expectation is to be settled by hand" }
}

const caseOf = (failure: Failure, question: Question, title: string, index: number): ReadonlyArray<Vector> => {
  const asked = toVector(question)
  if (asked === undefined) return []
  const { law, spot } = failure
  const id = `${slug(law.name)}-${spot.world}-${spot.draw}-${index + 1}`
  const clause = law.clauses
  return [
    { id, title, clause, evidence: "derived", source: `the law: ${law.name}`, ...expectation(question), ...asked }
  ]
}

/** The case as it was drawn, and every question that the law asked about it. */
const casesOf = (failure: Failure): ReadonlyArray<Vector> => {
  const { breach, draw, law, world } = failure
  const drawn = { question: { world, request: draw.request }, as: `a case that breaks: ${law.name}` }
  return [drawn, ...breach.asked].flatMap(({ as, question }, index) => caseOf(failure, question, as, index))
}

/** Saves the cases of a failure as a file of the corpus; `undefined` where the corpus cannot express them. */
export const saveFailure = Effect.fnUntraced(
  function* (directory: string, failure: Failure) {
    const cases = casesOf(failure)
    if (cases.length === 0) return undefined
    const files = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const { law, spot } = failure
    const file = path.join(directory, `${slug(law.name)}-${spot.world}-${spot.draw}.json`)
    yield* files.makeDirectory(directory, { recursive: true })
    yield* files.writeFileString(file, `${JSON.stringify(cases, undefined, 2)}\n`)
    return file
  },
  (saved, directory) =>
    Effect.catchTag(saved, "PlatformError", (error) =>
      Effect.fail(complain(`cannot write to \`${directory}\`: ${error.reason._tag}`))
    )
)
