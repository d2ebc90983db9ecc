import { controlPoliciesBindTheirOwnSide } from "../../law/controlPoliciesBindTheirOwnSide.ts"
import { guardrailLevelsCommute } from "../../law/guardrailLevelsCommute.ts"
import { guardrailsNeverGrant } from "../../law/guardrailsNeverGrant.ts"
import { managementAccountIsExempt } from "../../law/managementAccountIsExempt.ts"
import { serviceLinkedRolesAreExempt } from "../../law/serviceLinkedRolesAreExempt.ts"
import { silentServiceControlLevelDenies } from "../../law/silentServiceControlLevelDenies.ts"
import type { Mutant } from "../Mutant.ts"

/** Bugs in how guardrails bind. */
export const guardrails: ReadonlyArray<Mutant> = [
  {
    name: "levels of an organization are unioned",
    file: "evaluate/guardrail/levels.ts",
    find: "let bound = Admits.allow\n      for (const reading of readings) bound = Admits.guardrail(bound,",
    replace: "let bound = Admits.implicitDeny\n      for (const reading of readings) bound = Admits.union(bound,",
    law: silentServiceControlLevelDenies
  },
  {
    name: "only the account's own level is read",
    file: "evaluate/guardrail/levels.ts",
    find: "levels.map(readLevel)",
    replace: "levels.slice(-1).map(readLevel)",
    law: guardrailLevelsCommute
  },
  {
    name: "a boundary grants",
    file: "evaluate/grant/identityBased.ts",
    find: "export const identityBased = ({ identityBased: slot }: AppliedPolicies): Reading | undefined =>\n  whereBinding(slot, readPolicySet)",
    replace:
      'export const identityBased = ({ identityBased: slot, permissionsBoundary }: AppliedPolicies): Reading | undefined =>\n  whereBinding(slot, (own) => readPolicySet("policies" in permissionsBoundary ? { ...own, policies: [...own.policies, ...permissionsBoundary.policies] } : own))',
    law: guardrailsNeverGrant
  },
  {
    name: "service control policies bind the management account",
    file: "world/selectLevels.ts",
    find: "if (organization.managementAccountId === account) return",
    replace: "if (organization.id === account) return",
    law: managementAccountIsExempt
  },
  {
    name: "control policies bind service-linked roles",
    file: "world/describeCaller.ts",
    find: 'isServiceLinked(arn) || (known !== undefined && "serviceLinked" in known && known.serviceLinked)',
    replace: "false",
    law: serviceLinkedRolesAreExempt
  },
  {
    name: "the caller's resource control policies bind instead of the owner's",
    file: "world/selectLevels.ts",
    find: 'levelsOf(world, target.owner, "RESOURCE_CONTROL_POLICY")',
    replace: 'levelsOf(world, caller.account ?? target.owner, "RESOURCE_CONTROL_POLICY")',
    law: controlPoliciesBindTheirOwnSide
  }
]
