import { fileURLToPath } from "node:url"
import { ActionName, Admits, Arn, type Considered, evaluate, explain, outcome, type Remedy } from "@countersign/engine"
import { Result } from "effect"
import { describe, expect, test } from "vitest"
import { requestOf } from "../../src/corpus/check.ts"
import { closedWorld } from "../../src/corpus/closedWorld.ts"
import { readCorpus } from "../../src/corpus/readCorpus.ts"

const corpus = fileURLToPath(new URL("../../corpus", import.meta.url))
const cases = readCorpus([corpus]).flatMap((file) => file.cases)

interface Denied extends Considered {
  readonly id: string
  readonly told: ReturnType<typeof explain>
}

const denied: ReadonlyArray<Denied> = cases.flatMap((vector) => {
  const answer = evaluate(closedWorld(vector), requestOf(vector))
  if (Result.isFailure(answer)) return []
  const { checks, considered } = answer.success
  return checks.flatMap((evaluation, index) => {
    if (Admits.mayAllow(evaluation.admits)) return []
    const { applied, context } = considered[index]!
    return [{ id: `${vector.id}, check ${index + 1}`, applied, context, told: explain(applied, context, evaluation) }]
  })
})

const working = denied.flatMap((one) =>
  one.told.remedies.filter(({ outcome: reached }) => reached === Admits.allow).map((remedy) => ({ ...one, remedy }))
)

const after = ({ applied, context }: Considered, parts: Remedy["parts"]) => outcome(applied, context, parts)

/** The same policies asked for another action. */
const otherAction = ({ applied, context }: Considered): Considered => {
  const action = ActionName.parse(`${applied.action.service}:CountersignProbe`)!
  return { applied: { ...applied, action }, context: { ...context, action } }
}

/** The same policies asked for another resource. */
const otherResource = ({ applied, context }: Considered): Considered => {
  const probed = (name: string) => `${name}-probe`
  const { accessPoint, ...direct } = applied.target
  const behind = accessPoint === undefined || accessPoint.behind === "unknown" ? undefined : accessPoint.behind
  const resource = probed(direct.resource)
  const target = {
    ...direct,
    resource,
    arn: Arn.parse(resource),
    ...(accessPoint === undefined || behind === undefined
      ? {}
      : { accessPoint: { ...accessPoint, behind: Arn.parse(probed(behind.text))! } })
  }
  return { applied: { ...applied, target }, context: { ...context, target } }
}

const renamed = (principal: Considered["applied"]["caller"]["principal"]) => {
  if (principal.type === "role-session") return { ...principal, roleArn: `${principal.roleArn}-probe` }
  return "arn" in principal ? { ...principal, arn: `${principal.arn}-probe` } : principal
}

/** The same policies asked by another user or role of the account. */
const otherCaller = ({ applied, context }: Considered): Considered => {
  const caller = { ...applied.caller, uniqueId: undefined, principal: renamed(applied.caller.principal) }
  return { applied: { ...applied, caller }, context: { ...context, caller } }
}

type Working = (typeof working)[number]

/** Policies on these stand on one resource each: another resource has another policy. */
const speaksOfItself = ({ applied: { target }, remedy }: Working): boolean =>
  target.arn?.service === "ecr" ||
  (/^(?:kms|secretsmanager|sns|sqs)$/.test(target.arn?.service ?? "") &&
    remedy.parts.some(
      ({ change, policyType }) => change.kind === "narrow-deny" && policyType === "RESOURCE_BASED_POLICY"
    ))

const narrow = working.filter(({ remedy }) =>
  remedy.parts.every(({ change, excess }) => excess === undefined && change.kind !== "bring")
)
const exempting = (wanted: string) =>
  working.filter(
    ({ remedy: { parts } }) =>
      parts.some(({ excess }) => excess === wanted) &&
      parts.every(({ change, excess = wanted }) => excess === wanted && change.kind !== "bring")
  )
const onTypes = (one: Working, ...types: ReadonlyArray<string>): boolean =>
  one.remedy.parts.some(({ policyType }) => policyType !== undefined && types.includes(policyType))

/** The cases that a remedy opens beyond its request. */
const opened = (all: ReadonlyArray<Working>, probe: (one: Considered) => Considered): ReadonlyArray<string> =>
  all
    .filter((one) => {
      const probed = probe(one)
      return !Admits.mayAllow(after(probed, [])) && Admits.mayAllow(after(probed, one.remedy.parts))
    })
    .map(({ id }) => id)

describe("remedies of the corpus", () => {
  test("there are some to look at", () => {
    expect(working.length).toBeGreaterThan(100)
  })

  test("each makes its request an Allow", () => {
    expect(working.filter((one) => after(one, one.remedy.parts) !== Admits.allow).map(({ id }) => id)).toEqual([])
  })

  test("each needs all of its parts", () => {
    const idle = working.filter(({ remedy, ...one }) =>
      remedy.parts.some(
        (part) =>
          after(
            one,
            remedy.parts.filter((other) => other !== part)
          ) === Admits.allow
      )
    )
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  test("none opens another action", () => {
    expect(opened(narrow, otherAction)).toEqual([])
  })

  test("none opens another resource", () => {
    const named = narrow.filter((one) => !onTypes(one, "ROLE_TRUST_POLICY") && !speaksOfItself(one))
    expect(opened(named, otherResource)).toEqual([])
  })

  test("one that exempts from every action of a deny opens no other resource", () => {
    const dividing = exempting("every-action").filter((one) => !speaksOfItself(one))
    expect(opened(dividing, otherResource)).toEqual([])
  })

  test("one that exempts on every resource of a deny opens no other action", () => {
    expect(opened(exempting("every-resource"), otherAction)).toEqual([])
  })

  test("none on a resource opens it to another caller", () => {
    const shared = narrow.filter(
      (one) => !onTypes(one, "IDENTITY_BASED_POLICY", "SESSION_POLICY", "PERMISSIONS_BOUNDARY")
    )
    const named = shared.filter(({ applied }) => /^(?:user|role-session)$/.test(applied.caller.principal.type))
    expect(opened(named, otherCaller)).toEqual([])
  })

  test("every denial says what stands in the way", () => {
    expect(denied.filter(({ told }) => told.blockers.length === 0).map(({ id }) => id)).toEqual([])
  })

  test("every denial has a remedy, was meant, or cannot be granted with the reason", () => {
    const helpless = denied.filter(
      ({ told }) => told.remedies.length === 0 && told.meant.length === 0 && told.cannot?.reason === undefined
    )
    expect(helpless.map(({ id }) => id)).toEqual([])
  })
})
