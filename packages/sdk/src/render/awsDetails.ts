import type { Decision, Evaluation, PolicyType } from "@countersign/engine"
import type { Answer, AnswerCheck, AnswerDeciding, AnswerPolicyType } from "../check/Answer.ts"
import { policyTypesOf } from "./text/places.ts"

type EvaluatedEffect = "ALLOW" | "EXPLICIT_DENY" | "IMPLICIT_DENY" | "UNDETERMINED"

interface MatchedPolicy {
  readonly uri: string
  readonly matchedStatements: ReadonlyArray<{ readonly sid: string | null; readonly evaluatedEffect: "ALLOW" | "DENY" }>
}

/** An answer in the shape of AWS's authorization details. */
export interface AwsDetails {
  readonly requestContext: Readonly<Record<string, ReadonlyArray<string>>>
  readonly evaluations: ReadonlyArray<{
    readonly action: string
    readonly resource: string
    readonly context: Readonly<Record<string, ReadonlyArray<string>>>
    readonly evaluatedEffect: EvaluatedEffect
    readonly matchedPolicies: ReadonlyArray<MatchedPolicy>
  }>
  readonly policies: ReadonlyArray<{
    readonly type: Exclude<PolicyType, "ROLE_TRUST_POLICY">
    readonly inline: boolean
    readonly uri: string
    readonly attachedTo: ReadonlyArray<string>
  }>
}

const effects: Readonly<Record<Decision.Verdict, EvaluatedEffect>> = {
  Allow: "ALLOW",
  ExplicitDeny: "EXPLICIT_DENY",
  ImplicitDeny: "IMPLICIT_DENY",
  Undetermined: "UNDETERMINED"
}

const uriOf = ({ location, policy }: Pick<AnswerDeciding, "location" | "policy">): string => location.file ?? policy

// AWS shows the policies that brought the decision about; of an implicit deny there are none.
const decidingOf = (check: AnswerCheck): ReadonlyArray<AnswerDeciding> =>
  check.decision === "ImplicitDeny"
    ? []
    : policyTypesOf(check)
        .filter(({ decision }) => decision === check.decision)
        .flatMap(({ deciding }) => deciding)

const matchedPolicies = (check: AnswerCheck): ReadonlyArray<MatchedPolicy> =>
  [...Map.groupBy(decidingOf(check), uriOf)].map(([uri, statements]) => ({
    uri,
    matchedStatements: statements.map(({ effect, sid }) => ({
      sid,
      evaluatedEffect: effect === "Allow" ? ("ALLOW" as const) : ("DENY" as const)
    }))
  }))

// AWS lists no type of its own for trust policies, and Block Public Access speaks of the resource's policy.
const isOfResource = (
  layer: Evaluation.Layer
): layer is "BLOCK_PUBLIC_ACCESS" | "RESOURCE_BASED_POLICY" | "ROLE_TRUST_POLICY" =>
  layer === "BLOCK_PUBLIC_ACCESS" || layer === "RESOURCE_BASED_POLICY" || layer === "ROLE_TRUST_POLICY"

const policiesOf = ({ levels, policyType }: AnswerPolicyType): AwsDetails["policies"] =>
  levels.flatMap(({ policies }) =>
    policies.map(({ attachedTo, name, statements }) => ({
      type: isOfResource(policyType) ? ("RESOURCE_BASED_POLICY" as const) : policyType,
      inline: isOfResource(policyType),
      uri: statements[0]?.location.file ?? name,
      attachedTo: attachedTo === null ? [] : [attachedTo]
    }))
  )

const contextOf = ({ request }: Answer): AwsDetails["requestContext"] =>
  Object.fromEntries(Object.entries(request.context ?? {}).map(([key, values]) => [key, [values].flat()]))

/** The answer as AWS's authorization details would tell it; what AWS never has to say is `UNDETERMINED`. */
export const awsDetails = (answer: Answer): AwsDetails => {
  const requestContext = contextOf(answer)
  return {
    requestContext,
    evaluations: answer.checks.map((check) => ({
      action: check.request.action,
      resource: check.request.resource,
      context: requestContext,
      evaluatedEffect: effects[check.decision],
      matchedPolicies: matchedPolicies(check)
    })),
    policies: answer.checks.flatMap(policyTypesOf).flatMap(policiesOf)
  }
}

/** The same as JSON text, indented by two. */
export const renderAwsDetails = (answer: Answer): string => `${JSON.stringify(awsDetails(answer), undefined, 2)}\n`
