import type { ConditionBlock, PatternElement, Policy, Statement, Version } from "@countersign/engine"
import type { EngineUnderTest } from "../engine/EngineUnderTest.ts"
import { open } from "../scenario/open.ts"
import { firstPlaceOf } from "../scenario/places.ts"
import { policyOf } from "../scenario/policyOf.ts"
import type { Question } from "../scenario/Question.ts"
import { onEverything, shapedFor } from "../scenario/statements.ts"
import * as exempt from "./exempt.ts"
import { ask, type Asked, type Outcome } from "./Law.ts"

/** What a probe asks: does a statement with these elements apply to the request? */
export interface Elements {
  readonly action?: PatternElement
  readonly resource?: PatternElement
  readonly condition?: ConditionBlock
  readonly version?: Version
}

/** A probe's answer: whether the statement applies, and what was asked to find out. */
export interface Probed {
  readonly applies: boolean
  readonly asked: Asked
}

const statement = ({ action, condition, resource }: Elements): Statement => {
  const deny = onEverything("Deny")
  return {
    ...deny,
    action: action ?? deny.action,
    resource: resource ?? deny.resource,
    condition: condition ?? deny.condition
  }
}

const dated = ({ document, name }: Policy, version = document.version): Policy => ({
  name,
  document: { ...document, version }
})

/** Finds out whether a statement with these elements applies; `undefined` where nothing tells. */
export type Probe = (as: string, elements: Elements) => Probed | undefined

const impossible: Probe = () => undefined

/**
 * Tells whether statements apply to the request, from the answer alone: where all else is open, a deny with the same
 * elements denies exactly if it applies. Nothing tells where AWS itself refuses the call, or no policy binds it.
 */
export const probing = (engine: EngineUnderTest, question: Question): Probe => {
  const opened = open(question)
  const at = firstPlaceOf(opened, "IDENTITY_BASED_POLICY", "RESOURCE_BASED_POLICY", "ROLE_TRUST_POLICY")
  if (at === undefined || exempt.from(opened, at) !== undefined) return impossible
  return (as, elements) => {
    if (elements.resource !== undefined && at.policyType === "ROLE_TRUST_POLICY") return undefined
    // Only a policy of its own has its own version.
    if (elements.version !== undefined && at.policyType !== "IDENTITY_BASED_POLICY") return undefined
    const policy = dated(policyOf("probe", shapedFor(at, statement(elements))), elements.version)
    const asked = ask(engine, as, at.put(opened, [...at.policies, policy]))
    if (asked.answer !== "ExplicitDeny" && asked.answer !== "Allow") return undefined
    return { applies: asked.answer === "ExplicitDeny", asked }
  }
}

/** Holds where the claim is true of the probes' answers; a probe that could not be made concerns no law. */
export const requireProbes = (
  breach: string,
  probes: ReadonlyArray<Probed | undefined>,
  claim: (...applies: ReadonlyArray<boolean>) => boolean
): Outcome => {
  const made = probes.filter((one) => one !== undefined)
  if (made.length < probes.length) return "not concerned"
  return claim(...made.map(({ applies }) => applies)) ? "holds" : { breach, asked: made.map(({ asked }) => asked) }
}
