import type { ResourceShare } from "@countersign/engine"
import { actionApplies } from "./actionElement.ts"
import { arnParts } from "./arnParts.ts"
import { cannotSay, known } from "./CannotSay.ts"
import { conditionsHold } from "./conditions/block.ts"
import { valuesOf } from "./contextKeys.ts"
import { levelsOf, organizationOf } from "./organizationLevels.ts"
import { nameFor } from "./principalNames.ts"
import type { Question } from "./Question.ts"
import { canHavePolicy } from "./resourceTypes.ts"

/** An organization's ARN names it whole, a unit's ARN all accounts below the unit. */
const isInside = (value: string, { caller: { account = "" }, world }: Question): boolean => {
  const [kind, organizationId, unitId] = arnParts(value)?.resource.split("/") ?? []
  if (arnParts(value)?.service !== "organizations") return false
  const organization = organizationOf(world, account)
  if (organization === undefined || organization.id !== organizationId) return false
  return kind === "organization" || (kind === "ou" && levelsOf(organization, account).some(({ id }) => id === unitId))
}

/** @clause ram.principals */
const isShared = ({ principals }: ResourceShare, question: Question): boolean =>
  principals.some((value) => nameFor(value, question.caller) !== undefined || isInside(value, question))

const isPermitted = ({ permission }: ResourceShare, question: Question): boolean =>
  actionApplies({ negated: false, values: permission.actions }, question.action) &&
  conditionsHold(permission.conditions, {
    effect: "Allow",
    document: { version: "2012-10-17" },
    valuesOf: valuesOf(question)
  })

const sharesOf = ({ target: { owner = "", parts }, world }: Question): ReadonlyArray<ResourceShare> => {
  const account = world.accounts[owner]
  if (account?.resourceShares !== undefined) return account.resourceShares
  if (account?.complete === true || parts === undefined || canHavePolicy(parts)) return []
  return cannotSay(`the resource shares of ${owner} are unknown`)
}

/**
 * A share counts as an Allow in the policy on each of its resources, for callers of other accounts, once it is accepted.
 * @clause ram.share
 * @clause ram.accepted
 */
export const sharedBy = (question: Question): boolean => {
  const { caller, target } = question
  if (caller.account === undefined || caller.account === target.owner) return false
  const opening = sharesOf(question).filter(
    (share) => share.resources.includes(target.arn) && isShared(share, question) && isPermitted(share, question)
  )
  return opening.some(({ accepted, name }) => known(accepted, `whether the share \`${name}\` is accepted`))
}
