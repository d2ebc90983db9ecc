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

/** What is known of one policy. */
interface Known {
  /** How often its elements had to be made. */
  made: number
  readonly elements: Map<ActionName, Elements>
}

const known = rememberFor<CompiledPolicy, Known>(() => ({ made: 0, elements: new Map() }))

/** Many policies come and go with the request that brings them: nothing of theirs is kept before. */
const madeBeforeKept = 16

/** So many elements are kept at once, of all policies together. */
const capacity = 1 << 17
let room = capacity
let inUse: Array<WeakRef<Known["elements"]>> = []

const makeRoom = (needed: number): void => {
  if (room < needed) {
    for (const elements of inUse) elements.deref()?.clear()
    inUse = []
    room = capacity
  }
  room -= needed
}

const keep = ({ elements }: Known, asked: ActionName, made: Elements): void => {
  makeRoom(made.length + 1)
  if (elements.size === 0) inUse.push(new WeakRef(elements))
  elements.set(asked, made)
}

/**
 * The action element of each statement, in order. It hangs on nothing but the action, so of policies that are asked
 * about often those elements are kept, as long as the policy lives; when they become too many, all are forgotten.
 * @clause match.action
 */
export const proveActions = (policy: CompiledPolicy, asked: ActionName): Elements => {
  const own = known(policy)
  const found = own.elements.get(asked)
  if (found !== undefined) return found
  const made = policy.map((statement) => proveAction(statement, asked))
  if (++own.made > madeBeforeKept) keep(own, asked, made)
  return made
}
