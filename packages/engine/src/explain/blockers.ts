import { evaluate } from "../evaluate/evaluate.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import type { Determinant, Evaluation, PolicyTypeEvaluation } from "../verdict/Evaluation.ts"
import type { Refusal } from "../verdict/Refusal.ts"
import type { AppliedPolicies } from "../world/AppliedPolicies.ts"
import { supportsResourcePolicy } from "../world/resourceTypes.ts"
import { deciding } from "./deciding.ts"
import { type NearestMiss, nearestMiss } from "./nearestMiss.ts"
import { without } from "./remedy/apply.ts"
import type { SpokenStatement } from "./SpokenStatement.ts"

/** Something that stands in the way: a policy type at one place, or a rule of the service. */
export interface Blocker {
  readonly account: string | undefined
  readonly policyType: Determinant
  /** The node of the organization where it stands. */
  readonly node?: string
  readonly reason: "excluded" | "explicit-deny" | "silent"
  /** The statements that deny. */
  readonly deciding: ReadonlyArray<SpokenStatement>
  /** Of a silence, the Allow that came closest. */
  readonly nearest?: NearestMiss
  /** Why the service refuses the call. */
  readonly exclusion?: Refusal
}

interface Told {
  readonly account: string | undefined
  readonly proof: PolicyTypeEvaluation
}

const told = ({ trustedAccount, trustingAccount, vpcEndpoint }: Evaluation): ReadonlyArray<Told> => [
  ...(trustedAccount?.policyTypes ?? []).map((proof) => ({ account: trustedAccount?.account, proof })),
  ...trustingAccount.policyTypes.map((proof) => ({ account: trustingAccount.account, proof })),
  ...(vpcEndpoint === undefined ? [] : [{ account: undefined, proof: vpcEndpoint }])
]

const exclusions = ({ trustedAccount, trustingAccount }: Evaluation): ReadonlyArray<Blocker> =>
  [trustedAccount, trustingAccount].flatMap((side) =>
    side?.exclusion === undefined
      ? []
      : [
          {
            account: side.account,
            policyType: "SERVICE_EXCLUSION",
            reason: "excluded",
            deciding: [],
            exclusion: side.exclusion
          }
        ]
  )

/** A policy type as one proof for each node, or as the one that it is. */
const byNode = (proof: PolicyTypeEvaluation): ReadonlyArray<PolicyTypeEvaluation> =>
  proof.sets.some(({ node }) => node !== undefined)
    ? proof.sets.map((set) => ({ ...proof, admits: set.admits, sets: [set] }))
    : [proof]

const at = ({ sets: [set] }: PolicyTypeEvaluation): { readonly node?: string } =>
  set?.node === undefined ? {} : { node: set.node }

const denying = ({ account, proof }: Told): ReadonlyArray<Blocker> =>
  byNode(proof)
    .filter(({ admits }) => admits === Admits.explicitDeny)
    .map((one) => ({
      account,
      policyType: one.policyType,
      ...at(one),
      reason: "explicit-deny",
      deciding: deciding(one)
    }))

const silent = ({ account, proof }: Told): ReadonlyArray<Blocker> =>
  byNode(proof)
    .filter(({ admits }) => !Admits.mayAllow(admits))
    .map((one) => {
      const nearest = nearestMiss(one)
      const shut = { account, policyType: one.policyType, ...at(one), reason: "silent", deciding: [] } as const
      return nearest === undefined ? shut : { ...shut, nearest }
    })

/** The evaluation that is left once every deny is gone: what is shut in it is shut by silence. */
const withoutDenies = (applied: AppliedPolicies, context: RequestContext): Evaluation =>
  evaluate({ ...without(applied, ({ effect }) => effect === "Deny"), publicAccessBlock: [] }, context)

const blockersOf = (
  determinant: Determinant,
  evaluation: Evaluation,
  of: (one: Told) => ReadonlyArray<Blocker>
): ReadonlyArray<Blocker> =>
  determinant === "SERVICE_EXCLUSION"
    ? exclusions(evaluation)
    : told(evaluation)
        .filter(({ proof }) => proof.policyType === determinant)
        .flatMap(of)

const silentBlockers = (evaluation: Evaluation): ReadonlyArray<Blocker> =>
  evaluation.determining.flatMap((determinant) => blockersOf(determinant, evaluation, silent))

/** A resource without a policy, or one whose account refuses the call, is silent for want of no statement. */
const couldSpeak = (applied: AppliedPolicies, evaluation: Evaluation): ((blocker: Blocker) => boolean) => {
  const { arn } = applied.target
  const { kind, shared } = applied.resourceBased
  const mute =
    kind === "resource-based" && shared !== true && (arn === undefined || supportsResourcePolicy(arn) === "no")
  const refused = evaluation.trustingAccount.exclusion !== undefined
  const onResource = new Set<Determinant>(["RESOURCE_BASED_POLICY", "ROLE_TRUST_POLICY"])
  return ({ policyType, reason }) => reason !== "silent" || !onResource.has(policyType) || !(mute || refused)
}

/**
 * Everything that stands in a denied request's way, in AWS's order: the denies, then what is silent without them.
 * AWS names one of these only. Empty where the request may still be allowed.
 */
export const blockers = (
  applied: AppliedPolicies,
  context: RequestContext,
  evaluation: Evaluation
): ReadonlyArray<Blocker> => {
  if (Admits.mayAllow(evaluation.admits)) return []
  const open = evaluation.admits === Admits.explicitDeny ? withoutDenies(applied, context) : evaluation
  const denied =
    open === evaluation
      ? []
      : evaluation.determining.flatMap((determinant) => blockersOf(determinant, evaluation, denying))
  return [...denied, ...silentBlockers(open).filter(couldSpeak(applied, evaluation))]
}
