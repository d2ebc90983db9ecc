import { decide } from "../../evaluate/decide.ts"
import type { AccountId } from "../../aws/AccountId.ts"
import { unknown } from "../../aws/Fact.ts"
import type { Statement } from "../../policy/Statement.ts"
import * as ActionName from "../../aws/ActionName.ts"
import type { Caller } from "../../request/Caller.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import type { AppliedPolicies, NotApplicable } from "../../world/AppliedPolicies.ts"
import { policyOf } from "./apply.ts"
import { type Place, places } from "./place.ts"
import { smallestStatement } from "./smallestStatement.ts"

/**
 * A role in the resource's account that the caller assumes: what it may do, whom it trusts, and what lets the caller
 * assume it.
 */
export interface RoleWay {
  readonly account: string
  readonly roleArn: string
  readonly permission: Statement
  readonly trust: Statement
  readonly callerAccount: string
  readonly caller: string
  readonly assume: Statement
}

const notAsked: NotApplicable = { notApplicable: { code: "none-attached" } }

const insider = (applied: AppliedPolicies, owner: AccountId, roleArn: string): Caller => ({
  ...applied.caller,
  principal: { type: "role-session", roleArn, sessionName: "session" },
  account: owner,
  uniqueId: undefined,
  tags: {},
  membership: applied.target.membership,
  canonicalUserId: undefined,
  hasBoundary: false,
  serviceLinked: false
})

const asRole = (applied: AppliedPolicies, caller: Caller, permission: Statement): AppliedPolicies => ({
  ...applied,
  caller,
  identityBased: { policies: [policyOf(permission)], missing: [] },
  permissionsBoundary: notAsked,
  sessionPolicies: notAsked,
  serviceControl: notAsked
})

const assuming = (applied: AppliedPolicies, roleArn: string): AppliedPolicies => ({
  ...applied,
  action: ActionName.parse("sts:AssumeRole")!,
  target: { ...applied.target, resource: roleArn }
})

const identityOf = (applied: AppliedPolicies): Place | undefined =>
  places(applied).find(({ policyType }) => policyType === "IDENTITY_BASED_POLICY")

/**
 * The way through a role, where policies cannot open the direct one; absent where a role of the resource's account
 * with this permission could not make the call either, or where the caller cannot assume roles.
 */
export const roleWay = (applied: AppliedPolicies, context: RequestContext): RoleWay | undefined => {
  const { caller, target } = applied
  const from = identityOf(applied)
  if (from === undefined || caller.account === undefined) return undefined
  if (target.owner === unknown || target.owner === caller.account) return undefined
  const roleArn = `arn:${target.arn?.partition ?? "aws"}:iam::${target.owner}:role/ROLE_NAME`
  const permission = smallestStatement(from, applied, context)
  const inside = asRole(applied, insider(applied, target.owner, roleArn), permission)
  const reached = decide(inside, { ...context, caller: inside.caller })
  if (reached !== Admits.allow || caller.partition !== target.arn?.partition) return undefined
  const hop = assuming(applied, roleArn)
  return {
    account: target.owner,
    roleArn,
    permission,
    trust: smallestStatement({ ...from, policyType: "ROLE_TRUST_POLICY" }, hop, context),
    callerAccount: caller.account,
    caller: from.attachTo,
    assume: smallestStatement(from, hop, context)
  }
}
