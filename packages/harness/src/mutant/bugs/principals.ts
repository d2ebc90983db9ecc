import { aDenyReachesEveryName } from "../../law/aDenyReachesEveryName.ts"
import { federatedUsersNeedSessionPolicies } from "../../law/federatedUsersNeedSessionPolicies.ts"
import { notPrincipalSparesWholeChains } from "../../law/notPrincipalSparesWholeChains.ts"
import { onlyEveryoneLetsTheUnsignedIn } from "../../law/onlyEveryoneLetsTheUnsignedIn.ts"
import type { Mutant } from "../Mutant.ts"

/** Bugs in how principals are named. */
export const principals: ReadonlyArray<Mutant> = [
  {
    name: "a deny reaches callers by their account only",
    file: "match/principal.ts",
    find: "return readChain(matcher, caller, anyNamed, Applicability.fails)",
    replace: "return namesAccount(matcher, caller)",
    law: aDenyReachesEveryName
  },
  {
    name: "a deny of an account reaches everyone",
    file: "match/principal.ts",
    find: "if (matcher.everyone || matcher.everyAwsPrincipal) return Applicability.applies",
    replace: "if (matcher.everyone || matcher.accounts.size > 0) return Applicability.applies",
    law: aDenyReachesEveryName
  },
  {
    name: "NotPrincipal exempts the whole account",
    file: "match/principal.ts",
    find: "readChain(matcher, caller, allNamed, Applicability.applies)",
    replace: "readChain(matcher, caller, anyNamed, Applicability.fails)",
    law: notPrincipalSparesWholeChains
  },
  {
    name: "an unsigned caller passes for any named one",
    file: "match/principal.ts",
    find: '    case "anonymous":\n      return start',
    replace:
      '    case "anonymous":\n      return read(start, Applicability.of(matcher.accounts.size + matcher.identities.size > 0), ResourceGrant.direct)',
    law: onlyEveryoneLetsTheUnsignedIn
  },
  {
    name: "a federated user without session policy is not limited",
    file: "world/selectIdentity.ts",
    find: 'return slot(principal.sessionPolicies ?? [], "SESSION_POLICY", federatedUserArn(caller, principal.name))',
    replace:
      'return principal.sessionPolicies === undefined ? notApplicable({ code: "none-passed" }) : slot(principal.sessionPolicies, "SESSION_POLICY", principal.name)',
    law: federatedUsersNeedSessionPolicies
  }
]
