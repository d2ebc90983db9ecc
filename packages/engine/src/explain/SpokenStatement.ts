import type { Policy } from "../policy/Policy.ts"
import type { PolicySetEvaluation, PolicyTypeEvaluation, StatementEvaluation } from "../verdict/Evaluation.ts"

/** A statement of a proof, with the policy that it stands in and, for organizations, the node that this hangs on. */
export interface SpokenStatement {
  readonly node?: string
  readonly policy: Policy
  readonly statement: StatementEvaluation
}

/** The statements of one place, in the order they are written. */
export const ofSet = ({ node, policies }: PolicySetEvaluation): ReadonlyArray<SpokenStatement> =>
  policies.flatMap(({ policy, statements }) =>
    statements.map((statement) => (node === undefined ? { policy, statement } : { node, policy, statement }))
  )

/** Every statement of a policy type, levels from the root down. */
export const ofPolicyType = ({ sets }: PolicyTypeEvaluation): ReadonlyArray<SpokenStatement> => sets.flatMap(ofSet)
