import { everyAnswerIsTheOracles } from "../../law/everyAnswerIsTheOracles.ts"
import { everyConditionIsTheOracles } from "../../law/everyConditionIsTheOracles.ts"
import { everyStatementIsTheOracles } from "../../law/everyStatementIsTheOracles.ts"
import { gatewayEndpointsReadAccountsAsRoot } from "../../law/gatewayEndpointsReadAccountsAsRoot.ts"
import { notPrincipalSparesWholeChains } from "../../law/notPrincipalSparesWholeChains.ts"
import type { Mutant } from "../Mutant.ts"

/** Bugs in how services and keys have rules of their own. */
export const services: ReadonlyArray<Mutant> = [
  {
    name: "a key's policy is not needed inside one account",
    file: "evaluate/situation.ts",
    find: 'resourcePolicyRequired: resourceBased.kind !== "resource-based"',
    replace: "resourcePolicyRequired: false",
    law: everyAnswerIsTheOracles
  },
  {
    name: "AWS managed keys are shared",
    file: "evaluate/service/kms.ts",
    find: "if (awsManagedKey === false) return undefined",
    replace: "return undefined",
    law: everyAnswerIsTheOracles
  },
  {
    name: "a grant on a key holds for every operation",
    file: "evaluate/service/keyGrants.ts",
    find: "operations.some((operation) => operation.toLowerCase() === action.operation)",
    replace: "operations.length > 0",
    law: everyAnswerIsTheOracles
  },
  {
    name: "a public bucket policy is never cut off",
    file: "evaluate/guardrail/blockPublicAccess.ts",
    find: "return open === true && restricted === true ? Admits.explicitDeny",
    replace: "return open === true && restricted === true ? Admits.allow",
    law: everyAnswerIsTheOracles
  },
  {
    name: "a deleted role's id names the new role",
    file: "match/principal.ts",
    find: "if (matcher.identities.has(arn)) return",
    replace: "if (matcher.identities.has(arn) || matcher.namesUniqueIds) return",
    law: everyStatementIsTheOracles
  },
  {
    name: "a boundary does not undo NotPrincipal",
    file: "match/principal.ts",
    find: "return Applicability.and(listed, Applicability.not(boundaryFact(caller)))",
    replace: "return listed",
    law: notPrincipalSparesWholeChains
  },
  {
    name: "a session is known by its own ARN in conditions",
    file: "request/keys/principal.ts",
    find: 'return principal.type === "root" ? Caller_.accountArn(caller) : Caller_.identityArn(caller)',
    replace:
      'return principal.type === "root" ? Caller_.accountArn(caller) : principal.type === "role-session" ? Caller_.sessionArn(caller, principal.roleArn, principal.sessionName) : Caller_.identityArn(caller)',
    law: everyConditionIsTheOracles
  },
  {
    name: "session tags do not replace role tags",
    file: "aws/Tags.ts",
    find: "return Object.fromEntries([...kept, ...Object.entries(over)])",
    replace: "return under",
    law: everyConditionIsTheOracles
  },
  {
    name: "an account named on a gateway endpoint is let through",
    file: "evaluate/guardrail/vpcEndpoint.ts",
    find: "return ResourceGrant.admits(gateway ? withoutDelegation(grants) : grants)",
    replace: "return ResourceGrant.admits(grants)",
    law: gatewayEndpointsReadAccountsAsRoot
  }
]
