import * as action from "../../match/action.ts"
import * as resource from "../../match/resource.ts"
import * as PolicyVariable from "../../policy/PolicyVariable.ts"
import type { PatternElement, Statement } from "../../policy/Statement.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import type { Place } from "./place.ts"
import type { Excess } from "./Remedy.ts"

/** What an element names besides one name: nothing else, or `undefined` where no element says it. */
type Besides = PatternElement | "nothing" | undefined

const besides = (
  { negated, values }: PatternElement,
  name: string,
  matching: ReadonlyArray<string>,
  isName: (value: string) => boolean
): Besides => {
  if (negated) return { negated, values: [...values, name] }
  if (matching.includes("*")) return { negated: true, values: [name] }
  if (!matching.every(isName)) return undefined
  const others = values.filter((value) => !matching.includes(value))
  return others.length === 0 ? "nothing" : { negated, values: others }
}

/** What `Action` or `NotAction` names besides the action of the request. */
const otherActions = (element: PatternElement, { action: asked }: RequestContext): Besides => {
  const matching = element.values.filter((value) =>
    action.matches(action.compile({ negated: false, values: [value] }), asked)
  )
  return besides(element, asked.text, matching, (value) => value.toLowerCase() === asked.text.toLowerCase())
}

/** Their policies speak of the resource that carries them, whatever `Resource` says. */
const carriesItself: ReadonlySet<string> = new Set(["ecr", "kms", "secretsmanager", "sns", "sqs"])

const everything: PatternElement = { negated: false, values: ["*"] }

/** What `Resource` or `NotResource` names besides the resource of the request. */
const otherResources = (
  written: PatternElement | undefined,
  { policyType }: Place,
  context: RequestContext
): Besides => {
  const { arn, resource: name } = context.target
  const hangsOnResource = policyType === "RESOURCE_BASED_POLICY" || policyType === "ROLE_TRUST_POLICY"
  if (written === undefined && hangsOnResource) return "nothing"
  const element = written ?? everything
  if (policyType === "RESOURCE_BASED_POLICY" && carriesItself.has(arn?.service ?? "")) return "nothing"
  // Written into a policy, these signs would be a pattern; and `*` is no resource that could be set apart.
  if (/[*?$]/.test(name)) return undefined
  const matching = element.values.filter((value) => {
    const one = resource.compile({ negated: false, values: [value] }, PolicyVariable.parse)
    return Applicability.canApply(resource.matches(one, context))
  })
  return besides(element, name, matching, (value) => value === name)
}

/** The statements of a deny that still bind the caller once the request is exempted, and what more is exempted. */
export interface Remainder {
  readonly statements: ReadonlyArray<Pick<Statement, "action" | "resource">>
  readonly excess: Excess | undefined
}

const partial = (
  { action: denied, resource: on }: Statement,
  actions: Besides,
  resources: Besides
): Remainder | undefined => {
  if (actions !== undefined && actions !== "nothing")
    return { statements: [{ action: actions, resource: on }], excess: "every-resource" }
  if (resources !== undefined && resources !== "nothing")
    return { statements: [{ action: denied, resource: resources }], excess: "every-action" }
  return undefined
}

const whole = (actions: Besides, resources: Besides): Remainder => {
  if (actions === "nothing") return { statements: [], excess: "every-resource" }
  return { statements: [], excess: resources === "nothing" ? "every-action" : "whole-statement" }
}

// `NotAction` is left out of trust policies, where AWS's pages show it nowhere.
const writable = (found: Besides, { policyType }: Place): Besides =>
  policyType === "ROLE_TRUST_POLICY" && found !== undefined && found !== "nothing" && found.negated ? undefined : found

/**
 * What a deny names besides one action on one resource: its other actions wherever it names them, and this action on
 * its other resources. A pattern leaves one of the two, or both, unsayable: no element says `s3:*` but one action.
 */
export const remainder = (denied: Statement, place: Place, context: RequestContext): Remainder => {
  const actions = writable(otherActions(denied.action, context), place)
  const resources = otherResources(denied.resource, place, context)
  if (actions === undefined || resources === undefined)
    return partial(denied, actions, resources) ?? whole(actions, resources)
  const asked: PatternElement = { negated: false, values: [context.action.text] }
  return {
    statements: [
      ...(actions === "nothing" ? [] : [{ action: actions, resource: denied.resource }]),
      ...(resources === "nothing"
        ? []
        : [{ action: actions === "nothing" ? denied.action : asked, resource: resources }])
    ],
    excess: undefined
  }
}
