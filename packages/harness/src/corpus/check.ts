import {
  Admits,
  type Authorization,
  type AuthorizationRequest,
  evaluate,
  type Evaluation,
  type Policy,
  PolicyReader
} from "@countersign/engine"
import { Result } from "effect"
import { closedWorld } from "./closedWorld.ts"
import type { DecidingLayer, Vector, VectorPrincipal, VectorRequest } from "./Vector.ts"

/** One thing in which an answer differs from what its vector expects. */
export interface Difference {
  readonly what: string
  readonly expected: string
  readonly got: string
}

const sessionPolicies = (principal: VectorPrincipal): { readonly sessionPolicies?: ReadonlyArray<Policy> } =>
  "sessionPolicies" in principal && principal.sessionPolicies !== undefined
    ? {
        sessionPolicies: principal.sessionPolicies.map(({ document, name }) => ({
          name,
          document: PolicyReader.asWritten(document)
        }))
      }
    : {}

const text = (value: unknown): string => (typeof value === "string" ? value : String(value))

// A number or a truth value counts as its text, as it does in a policy.
const asText = (context: NonNullable<VectorRequest["context"]>): NonNullable<VectorRequest["context"]> =>
  Object.fromEntries(
    Object.entries(context).map(([key, value]) => [key, Array.isArray(value) ? value.map(text) : text(value)])
  )

const mfaKey = "aws:MultiFactorAuthPresent"

// The closed world knows a session's MFA key only if the vector lists it: it is none of the derivable keys.
const contextOf = ({ context = {}, principal }: VectorRequest): VectorRequest["context"] =>
  principal.type !== "user-session" || Object.keys(context).some((key) => key.toLowerCase() === mfaKey.toLowerCase())
    ? context
    : { ...context, [mfaKey]: [] }

/** The request of a vector, its session policies read. */
export const requestOf = ({ request }: Vector): AuthorizationRequest =>
  ({
    ...request,
    context: asText(contextOf(request) ?? {}),
    principal: { ...request.principal, ...sessionPolicies(request.principal) }
  }) as AuthorizationRequest

const layers: Readonly<Record<Evaluation.Determinant, DecidingLayer>> = {
  IDENTITY_BASED_POLICY: "identity",
  RESOURCE_BASED_POLICY: "resource",
  ROLE_TRUST_POLICY: "trust-policy",
  PERMISSIONS_BOUNDARY: "boundary",
  SESSION_POLICY: "session",
  SERVICE_CONTROL_POLICY: "scp",
  RESOURCE_CONTROL_POLICY: "rcp",
  VPC_ENDPOINT_POLICY: "vpc-endpoint",
  BLOCK_PUBLIC_ACCESS: "block-public-access",
  SERVICE_EXCLUSION: "service-exclusion"
}

const hasKeyPolicy = ({ trustingAccount }: Evaluation.Evaluation): boolean =>
  trustingAccount.policyTypes.some(({ grants }) => grants !== undefined)

const layersOf = (evaluation: Evaluation.Evaluation): ReadonlyArray<DecidingLayer> =>
  evaluation.determining.map((determinant) =>
    determinant === "RESOURCE_BASED_POLICY" && hasKeyPolicy(evaluation) ? "kms-key-policy" : layers[determinant]
  )

/** The layers of the check that decided: the main one where it denies, else the first that does. */
const decidingLayers = ({ admits, checks }: Authorization): ReadonlyArray<DecidingLayer> =>
  layersOf(checks.find((check) => check.admits === admits && check.determining.length > 0) ?? checks[0])

const compare = (what: string, expected: string | undefined, got: string | undefined): ReadonlyArray<Difference> =>
  expected === undefined || expected === got ? [] : [{ what, expected, got: got ?? "none" }]

const word = (admits: Admits.Admits | undefined): string | undefined =>
  admits === undefined ? undefined : Admits.verdict(admits)

const noteDifferences = ({ expected }: Vector, { checks }: Authorization): ReadonlyArray<Difference> => {
  const got = new Set(checks.flatMap(({ notes }) => notes.map(({ code }) => code)))
  const all = [...got].join(", ")
  const { notes = [], withoutNotes = [] } = expected
  return [
    ...notes.filter((code) => !got.has(code)).map((code) => ({ what: "notes", expected: code, got: all || "none" })),
    ...withoutNotes.filter((code) => got.has(code)).map((code) => ({ what: "notes", expected: `no ${code}`, got: all }))
  ]
}

const differences = (vector: Vector, answer: Authorization): ReadonlyArray<Difference> => {
  const { expected } = vector
  const [main] = answer.checks
  const layer = decidingLayers(answer)
  return [
    ...compare("decision", expected.decision, word(answer.admits)),
    ...compare("mode", expected.mode, main.mode),
    ...compare("trustedAccount", expected.trustedAccount, word(main.trustedAccount?.admits)),
    ...compare("trustingAccount", expected.trustingAccount, word(main.trustingAccount.admits)),
    ...compare("vpcEndpoint", expected.vpcEndpoint, word(main.vpcEndpoint?.admits)),
    ...compare("checks", expected.checks?.join(","), answer.checks.map(({ admits }) => word(admits)).join(",")),
    ...(expected.decidingLayer === undefined || layer.includes(expected.decidingLayer)
      ? []
      : [{ what: "decidingLayer", expected: expected.decidingLayer, got: layer.join("+") || "none" }]),
    ...noteDifferences(vector, answer)
  ]
}

/** Decides the request of a vector in its closed world; what differs from the expectation, empty where nothing does. */
export const check = (vector: Vector): ReadonlyArray<Difference> => {
  const answer = evaluate(closedWorld(vector), requestOf(vector))
  return Result.isFailure(answer)
    ? [{ what: "decision", expected: vector.expected.decision, got: `invalid request: ${answer.failure.message}` }]
    : differences(vector, answer.success)
}
