import { open } from "../scenario/open.ts"
import { callerAccount, callerSessionArn, standing } from "../scenario/parties.ts"
import { firstPlaceOf, placesOf } from "../scenario/places.ts"
import { policyOf } from "../scenario/policyOf.ts"
import { choose, type Question } from "../scenario/Question.ts"
import { trustedSideSilent } from "../scenario/sides.ts"
import { awsPrincipals, onEverything, shapedFor } from "../scenario/statements.ts"
import { ask, type Law, require } from "./Law.ts"

const silent = policyOf("silent")

/** Whom a statement can name to grant to the caller, and which silences the grant is still limited by. */
interface Grantee {
  readonly named: string
  readonly limitedBy: ReadonlyArray<"identity" | "boundary" | "session">
}

const granteesOf = (question: Question): ReadonlyArray<Grantee> => {
  const { principal } = question.request
  const ownSession = { named: callerSessionArn(question) ?? "", limitedBy: [] } as const
  const account = { named: callerAccount(principal) ?? "", limitedBy: ["identity", "boundary", "session"] } as const
  const everyone = { named: "*", limitedBy: [] } as const
  switch (principal.type) {
    case "user":
    case "user-session":
      return [account, everyone, { named: principal.arn, limitedBy: [] }]
    case "role-session":
      return [account, everyone, { named: principal.roleArn, limitedBy: ["boundary", "session"] }, ownSession]
    case "federated-user":
      return [account, everyone, { named: principal.federatedBy, limitedBy: ["boundary", "session"] }, ownSession]
    case "root":
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return []
  }
}

const silences = {
  identity: "IDENTITY_BASED_POLICY",
  boundary: "PERMISSIONS_BOUNDARY",
  session: "SESSION_POLICY"
} as const

/** @clause same-account.grantee-matrix */
export const granteeDecidesWhichSilenceLimits: Law = {
  name: "inside one account whom the resource's policy names decides which silent policies still limit",
  clauses: ["same-account.grantee-matrix"],
  exceptions: [],
  check: (engine, scenario) => {
    const grantee = choose(granteesOf(scenario), scenario.choice)
    if (grantee === undefined || standing(scenario) !== "same-account") return "not concerned"
    const opened = open(scenario)
    const onResource = placesOf(opened, "RESOURCE_BASED_POLICY", "ROLE_TRUST_POLICY")
    if (onResource.length === 0 || ask(engine, "all open", opened).answer !== "Allow") return "not concerned"
    const grant = { ...onEverything("Allow"), principal: awsPrincipals(grantee.named) }
    const granted = onResource.reduce((made, at) => at.put(made, [policyOf("grant", shapedFor(at, grant))]), opened)
    const limit = choose(["identity", "boundary", "session"] as const, scenario.choice >> 3)!
    const ceiling = firstPlaceOf(granted, silences[limit])
    if (ceiling === undefined) return "not concerned"
    const silenced = ceiling.put(trustedSideSilent(granted), limit === "identity" ? [] : [silent])
    // The identity-based policies are silent in any case.
    const limits = grantee.limitedBy.includes("identity") || grantee.limitedBy.includes(limit)
    const expected = limits ? "ImplicitDeny" : "Allow"
    const asked = ask(engine, `${grantee.named} is named, and the ${silences[limit]} is silent`, silenced)
    return require(asked.answer === expected, `expected ${expected}`, asked)
  }
}
