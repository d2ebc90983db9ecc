import { accountNamesDoNotMatter } from "../../law/accountNamesDoNotMatter.ts"
import { anyExplicitDenyDenies } from "../../law/anyExplicitDenyDenies.ts"
import { bothAccountsMustAllow } from "../../law/bothAccountsMustAllow.ts"
import { eitherSideSufficesInsideOneAccount } from "../../law/eitherSideSufficesInsideOneAccount.ts"
import { everyCheckMustAllow } from "../../law/everyCheckMustAllow.ts"
import { granteeDecidesWhichSilenceLimits } from "../../law/granteeDecidesWhichSilenceLimits.ts"
import { partitionsAreClosed } from "../../law/partitionsAreClosed.ts"
import { silentCeilingDenies } from "../../law/silentCeilingDenies.ts"
import { trustedSideAloneNeverSuffices } from "../../law/trustedSideAloneNeverSuffices.ts"
import { trustingSideAloneNeverSuffices } from "../../law/trustingSideAloneNeverSuffices.ts"
import { uninvolvedAccountsChangeNothing } from "../../law/uninvolvedAccountsChangeNothing.ts"
import type { Mutant } from "../Mutant.ts"

/** Bugs in how the two accounts come together. */
export const accounts: ReadonlyArray<Mutant> = [
  {
    name: "one side suffices across accounts",
    file: "evaluate/crossAccount.ts",
    find: "Admits.guardrail(trustedAccount(readings, circumstances), trustingAccount(readings, circumstances))",
    replace: "Admits.union(trustedAccount(readings, circumstances), trustingAccount(readings, circumstances))",
    law: bothAccountsMustAllow
  },
  {
    name: "the trusting account is not asked",
    file: "evaluate/crossAccount.ts",
    find: "Admits.guardrail(trustedAccount(readings, circumstances), trustingAccount(readings, circumstances))",
    replace: "trustedAccount(readings, circumstances)",
    law: trustedSideAloneNeverSuffices
  },
  {
    name: "the trusted account is not asked",
    file: "evaluate/crossAccount.ts",
    find: "Admits.guardrail(trustedAccount(readings, circumstances), trustingAccount(readings, circumstances))",
    replace: "trustingAccount(readings, circumstances)",
    law: trustingSideAloneNeverSuffices
  },
  {
    name: "a deny in the trusted account counts as silence",
    file: "evaluate/crossAccount.ts",
    find: "Admits.guardrail(trustedAccount(readings, circumstances),",
    replace:
      "Admits.guardrail(trustedAccount(readings, circumstances) === Admits.explicitDeny ? Admits.implicitDeny : trustedAccount(readings, circumstances),",
    law: anyExplicitDenyDenies
  },
  {
    name: "a deny in the trusting account is ignored",
    file: "evaluate/trustingAccount.ts",
    find: "ResourceGrant.admits(readings.resourceBased))",
    replace:
      "readings.resourceBased === ResourceGrant.denies ? Admits.allow : ResourceGrant.admits(readings.resourceBased))",
    law: anyExplicitDenyDenies
  },
  {
    name: "across accounts the boundary is forgotten",
    file: "evaluate/trustedAccount.ts",
    find: "Admits.guardrail(readings.permissionsBoundary, readings.sessionPolicies)",
    replace: "readings.sessionPolicies",
    law: silentCeilingDenies
  },
  {
    name: "across accounts session policies are forgotten",
    file: "evaluate/trustedAccount.ts",
    find: "Admits.guardrail(readings.permissionsBoundary, readings.sessionPolicies)",
    replace: "readings.permissionsBoundary",
    law: silentCeilingDenies
  },
  {
    name: "across accounts the endpoint's policy is forgotten",
    file: "evaluate/crossAccount.ts",
    find: "    readings.vpcEndpoint\n",
    replace: "    Admits.allow\n",
    law: silentCeilingDenies
  },
  {
    name: "inside one account both sides must allow",
    file: "evaluate/sameAccount.ts",
    find: "return direct || limited || identity ?",
    replace: "return (direct || limited) && identity ?",
    law: eitherSideSufficesInsideOneAccount
  },
  {
    name: "a role's grant skips boundary and session policy",
    file: "evaluate/sameAccount.ts",
    find: "resourceBased === ResourceGrant.limited && withinLimits",
    replace: "resourceBased === ResourceGrant.limited",
    law: granteeDecidesWhichSilenceLimits
  },
  {
    name: "a user's grant stays under the boundary",
    file: "evaluate/sameAccount.ts",
    find: "resourceBased === ResourceGrant.direct\n",
    replace: "resourceBased === ResourceGrant.direct && withinLimits\n",
    law: granteeDecidesWhichSilenceLimits
  },
  {
    name: "an account's name grants by itself inside the account",
    file: "match/principal.ts",
    find: "Applicability.canApply(named) ? grant : 0",
    replace: "Applicability.canApply(named) ? (grant === ResourceGrant.delegates ? ResourceGrant.direct : grant) : 0",
    law: granteeDecidesWhichSilenceLimits
  },
  {
    name: "accounts are compared by their order",
    file: "evaluate/situation.ts",
    find: "owner !== unknown && owner !== account",
    replace: "owner !== unknown && owner > account",
    law: accountNamesDoNotMatter
  },
  {
    name: "a group's policies are taken from another account",
    file: "world/selectIdentity.ts",
    find: "const holder = lookUp.account(world, account)",
    replace: "const holder = Object.values(world.accounts).at(-1)",
    law: uninvolvedAccountsChangeNothing
  },
  {
    name: "partitions are open to each other",
    file: "evaluate/service/departures.ts",
    find: "caller.partition === undefined || target.arn === undefined || caller.partition === target.arn.partition",
    replace: "true",
    law: partitionsAreClosed
  },
  {
    name: "one of several checks suffices",
    file: "authorize.ts",
    find: "admits = Admits.guardrail(admits, decideCheck",
    replace: "admits = Admits.union(Admits.implicitDeny, decideCheck",
    law: everyCheckMustAllow
  }
]
