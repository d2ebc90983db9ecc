import type { Considered, Remedy } from "@countersign/engine"
import type { Countersign } from "../engine/EngineUnderTest.ts"
import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"
import { after, workingRemedies } from "./remedies.ts"

const stated = "a remedy that states its excess, or that the request itself must bring"

const speaksOf = (remedy: Remedy, ...policyTypes: ReadonlyArray<string | undefined>): boolean =>
  remedy.parts.some(({ policyType }) => policyTypes.includes(policyType))

/** The same policies asked for another action of the service. */
const otherAction = (countersign: Countersign, { applied, context }: Considered): Considered => {
  const action = countersign.ActionName.parse(`${applied.action.service}:CountersignProbe`)!
  return { applied: { ...applied, action }, context: { ...context, action } }
}

/** The same policies asked for a resource with a longer name, also behind an access point. */
const otherResource = (countersign: Countersign, { applied, context }: Considered): Considered => {
  const longer = (text: string) => countersign.Arn.parse(`${text}-probe`)
  const { accessPoint, resource } = applied.target
  const behind = accessPoint === undefined || accessPoint.behind === "unknown" ? undefined : accessPoint.behind
  const target = {
    ...applied.target,
    resource: `${resource}-probe`,
    arn: longer(resource),
    ...(accessPoint === undefined || behind === undefined
      ? {}
      : { accessPoint: { ...accessPoint, behind: longer(behind.text) ?? behind } })
  }
  return { applied: { ...applied, target }, context: { ...context, target } }
}

const renamed = (principal: Considered["applied"]["caller"]["principal"]) => {
  if (principal.type === "role-session") return { ...principal, roleArn: `${principal.roleArn}-probe` }
  return "arn" in principal ? { ...principal, arn: `${principal.arn}-probe` } : principal
}

/** Keys by which AWS tells who calls: another caller cannot bring them along. */
const ofCallerAlone: ReadonlySet<string> = new Set(["aws:principalarn", "aws:userid", "aws:username"])

/** The same policies asked by another user or role of the account. */
const otherCaller = (_: Countersign, { applied, context }: Considered): Considered => {
  const caller = { ...applied.caller, uniqueId: undefined, principal: renamed(applied.caller.principal) }
  const given = new Map([...context.given].filter(([key]) => !ofCallerAlone.has(key)))
  return { applied: { ...applied, caller }, context: { ...context, caller, given } }
}

/** A policy on a resource speaks of that resource alone, save a bucket's, which speaks of all its objects. */
const hangsOnOneResource = (remedy: Remedy, { target: { arn } }: Considered["applied"]): boolean =>
  speaksOf(remedy, "ROLE_TRUST_POLICY") || (speaksOf(remedy, "RESOURCE_BASED_POLICY") && arn?.service !== "s3")

const probesOf = (remedy: Remedy, { applied }: Considered) => [
  otherAction,
  ...(hangsOnOneResource(remedy, applied) || applied.target.resource === "*" ? [] : [otherResource]),
  ...(speaksOf(remedy, "IDENTITY_BASED_POLICY", "SESSION_POLICY", "PERMISSIONS_BOUNDARY") ||
  !/^(?:user|role-session)$/.test(applied.caller.principal.type)
    ? []
    : [otherCaller])
]

/** @clause evaluation.order */
export const remediesOpenNothingElse: Law = {
  name: "a remedy opens no other action, no other resource and, on a resource, no other caller",
  clauses: ["evaluation.order"],
  exceptions: [stated],
  check: ({ countersign }, scenario) => {
    if (countersign === undefined) return "not concerned"
    const found = choose(workingRemedies(countersign, scenario.world, scenario.request), scenario.choice)
    if (found === undefined) return "not concerned"
    const { considered, remedy } = found
    if (remedy.parts.some(({ change, excess }) => excess !== undefined || change.kind === "bring")) {
      return { exception: stated }
    }
    const opened = probesOf(remedy, considered).find((probe) => {
      const probed = probe(countersign, considered)
      return after(countersign, probed, []) !== "Allow" && after(countersign, probed, remedy.parts) === "Allow"
    })
    return opened === undefined
      ? "holds"
      : { breach: `${opened.name} is opened too by ${JSON.stringify(remedy.parts)}`, asked: [] }
  }
}
