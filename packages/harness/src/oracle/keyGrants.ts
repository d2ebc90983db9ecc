import type { KeyGrant } from "@countersign/engine"
import { known } from "./CannotSay.ts"
import { contextWithPrefix } from "./contextKeys.ts"
import { type Grant, grantByName } from "./principalElement.ts"
import { nameFor } from "./principalNames.ts"
import type { Question } from "./Question.ts"
import { entryOf } from "./target.ts"

type Pairs = Readonly<Record<string, string>>

const holdsAll = (context: Pairs, wanted: Pairs): boolean =>
  Object.entries(wanted).every(([key, value]) => context[key] === value)

/**
 * A grant can ask for an encryption context that equals, or holds, certain pairs.
 * @clause kms.grant-constraints
 */
const isMet = ({ constraints = {} }: KeyGrant, question: Question): boolean => {
  const { EncryptionContextEquals: equal, EncryptionContextSubset: subset } = constraints
  if (equal === undefined && subset === undefined) return true
  const context = contextWithPrefix(question, "kms:EncryptionContext:")
  const isEqual =
    equal === undefined || (Object.keys(context).length === Object.keys(equal).length && holdsAll(context, equal))
  return isEqual && holdsAll(context, subset ?? {})
}

const granted = (grant: KeyGrant, question: Question): ReadonlyArray<Grant> => {
  const { action, caller } = question
  const isOfGrant = grant.operations.some((operation) => operation.toLowerCase() === action.operation)
  if (action.service !== "kms" || !isOfGrant) return []
  const isService = caller.principal.type === "service" && caller.principal.service === grant.granteePrincipal
  const name = nameFor(grant.granteePrincipal, caller)
  if (!isService && name === undefined) return []
  if (!isMet(grant, question)) return []
  return [name === undefined ? "direct" : grantByName(name, caller)]
}

/**
 * A grant gives its operations to its grantee as a key policy that named it would.
 * @clause kms.grants
 */
export const keyGrants = (question: Question): ReadonlyArray<Grant> =>
  known(entryOf(question.world, question.target).grants, "the grants of the key").flatMap((grant) =>
    granted(grant, question)
  )
