import { decide } from "../../evaluate/decide.ts"
import { evaluate } from "../../evaluate/evaluate.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { apply, bring } from "./apply.ts"
import { merged } from "./merged.ts"
import { places } from "./place.ts"
import { remedies } from "./remedies.ts"
import type { Part } from "./Remedy.ts"

/** One check of a call: what it is decided from. */
export interface PlannedCheck {
  readonly applied: AppliedPolicies
  readonly context: RequestContext
}

/** Changes for several checks of one call, each once, and what all the checks come to together with them. */
export interface Plan {
  readonly parts: ReadonlyArray<Part>
  readonly outcome: Admits.Admits
}

interface Step {
  readonly part: Part
  readonly by: string
}

const callerOf = ({ applied }: PlannedCheck): string => JSON.stringify(applied.caller.principal)

/** Whether a change made for one check has a say in another. */
const concerns = ({ by, part }: Step, check: PlannedCheck): boolean => {
  const { account, attachTo, change, policyType } = part
  switch (change.kind) {
    case "bring":
      return by === callerOf(check)
    case "share":
      return change.share.resources.includes(check.applied.target.resource)
    case "set":
      return (
        check.applied.publicAccessBlock.some(({ place }) => place === attachTo) ||
        places(check.applied).some((place) => place.attachTo === attachTo)
      )
    case "add":
    case "name-principals":
    case "narrow-deny":
      return places(check.applied).some(
        (place) => place.policyType === policyType && place.attachTo === attachTo && place.account === account
      )
  }
}

const changed = (check: PlannedCheck, steps: ReadonlyArray<Step>): PlannedCheck => {
  const parts = steps.filter((step) => concerns(step, check)).map(({ part }) => part)
  const applied = apply(check.applied, parts)
  return { applied, context: bring(check.context, parts) }
}

const outcomeOf = ({ applied, context }: PlannedCheck): Admits.Admits => decide(applied, context)

/** What the changes so far leave to be done for one check more. */
const further = (steps: ReadonlyArray<Step>, check: PlannedCheck): ReadonlyArray<Step> => {
  const { applied, context } = changed(check, steps)
  const evaluation = evaluate(applied, context)
  if (Admits.mayAllow(evaluation.admits)) return steps
  const [remedy] = remedies(applied, context, evaluation).remedies
  if (remedy?.outcome !== Admits.allow) return steps
  return [...steps, ...remedy.parts.map((part) => ({ part, by: callerOf(check) }))]
}

const outcomeOfAll = (checks: ReadonlyArray<PlannedCheck>, steps: ReadonlyArray<Step>): Admits.Admits =>
  checks.map((check) => outcomeOf(changed(check, steps))).reduce(Admits.guardrail, Admits.allow)

/**
 * What has to change for a call that asks several checks: the first remedy of each, taken one after the other, so
 * that what one check changes is not asked for again by the next. Decided again with all of it.
 */
export const plan = (checks: ReadonlyArray<PlannedCheck>): Plan => {
  const found = checks.reduce<ReadonlyArray<Step>>(further, [])
  const parts = merged(found.map(({ part }) => part))
  const steps = parts.map((part) => ({ part, by: found.find((step) => step.part === part)?.by ?? "" }))
  return { parts, outcome: outcomeOfAll(checks, steps) }
}
