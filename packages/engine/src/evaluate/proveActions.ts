import type { ActionName } from "../aws/ActionName.ts"
import { rememberFor } from "../aws/remember.ts"
import type { CompiledPolicy } from "../compile/policy.ts"
import type { CompiledStatement } from "../compile/statement.ts"
import * as action from "../match/action.ts"
import * as MissingFact from "../request/MissingFact.ts"
import * as Applicability from "../verdict/Applicability.ts"
import type { ElementEvaluation } from "../verdict/Evaluation.ts"
import * as Note from "../verdict/Note.ts"
import { outline } from "./outline.ts"

type Elements = ReadonlyArray<ElementEvaluation>

const actionNames = rememberFor(({ text }: ActionName): ReadonlyArray<string> => [text])

const proveAction = (statement: CompiledStatement, asked: ActionName): ElementEvaluation => {
  const { element, expected, pointer } = outline(statement).action
  return {
    element,
    applicability: Applicability.of(action.matches(statement.action, asked)),
    pointer,
    expected,
    actual: actionNames(asked),
    missing: MissingFact.none,
    notes: Note.none
  }
}

const known = rememberFor<CompiledPolicy, Map<ActionName, Elements>>(() => new Map())

/** So many elements are known at once, of all policies together. */
const capacity = 1 << 17
let room = capacity
let inUse: Array<Map<ActionName, Elements>> = []

const makeRoom = (needed: number): void => {
  if (room < needed) {
    for (const answers of inUse) answers.clear()
    inUse = []
    room = capacity
  }
  room -= needed
}

/**
 * The action element of each statement, in order. It hangs on nothing but the action, so those asked for lately are
 * known; when they become too many, all are forgotten.
 * @clause match.action
 */
export const proveActions = (policy: CompiledPolicy, asked: ActionName): Elements => {
  const answers = known(policy)
  const found = answers.get(asked)
  if (found !== undefined) return found
  const made = policy.map((statement) => proveAction(statement, asked))
  makeRoom(made.length)
  if (answers.size === 0) inUse.push(answers)
  answers.set(asked, made)
  return made
}
