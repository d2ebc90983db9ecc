import type { Fact } from "../aws/Fact.ts"
import type { ConditionBlock } from "../policy/ConditionBlock.ts"

/**
 * A resource share of AWS RAM: resources, who may use them, and the managed permission that says how.
 *
 * A principal is an account id, the ARN of a user or role, or the ARN of an organization or organizational unit.
 * `accepted` says whether the share is in effect, by an accepted invitation or by sharing inside the organization.
 */
export interface ResourceShare {
  readonly name: string
  readonly resources: ReadonlyArray<string>
  readonly principals: ReadonlyArray<string>
  readonly permission: { readonly actions: ReadonlyArray<string>; readonly conditions: ConditionBlock }
  readonly accepted: Fact<boolean>
}
