import { known } from "./CannotSay.ts"
import { isManagementAccount, levelsOf, organizationOf } from "./organizationLevels.ts"
import type { Question } from "./Question.ts"
import { isServiceLinked } from "./serviceLinkedRole.ts"
import { applies, said, statementsOf } from "./statement.ts"
import { allOf, type Word } from "./Word.ts"

/**
 * The root, each unit on the path and the caller's account must each allow. They bind users, roles and the root user
 * of member accounts, and no service-linked role.
 * @clause scp.levels
 * @clause scp.scope
 */
export const serviceControl = (question: Question): Word => {
  const { caller, target, world } = question
  if (caller.account === undefined || (caller.role !== undefined && isServiceLinked(caller.role))) return "Allow"
  const organization = organizationOf(world, caller.account)
  if (organization === undefined || isManagementAccount(organization, caller.account)) return "Allow"
  if (!known(organization.features.scp, "whether service control policies are on")) return "Allow"
  const words = levelsOf(organization, caller.account).map(({ id, serviceControlPolicies }) => {
    const policies = known(serviceControlPolicies, `the service control policies of ${id}`)
    return said(statementsOf(policies), (stated) => applies(stated, question, target.arn))
  })
  return allOf(words)
}
