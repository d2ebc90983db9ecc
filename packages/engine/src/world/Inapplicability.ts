import type { Coded, None } from "../aws/Coded.ts"

/** Why a policy type does not bind a request, with what each reason speaks of. */
export interface InapplicabilityParameters {
  readonly "no-account": None
  readonly "no-organization": None
  readonly "policy-type-off": None
  readonly "management-account": None
  readonly "service-linked-role": None
  readonly "service-not-reached": { readonly service: string }
  readonly "service-linked-role-assumed": None
  readonly "aws-managed-key": None
  readonly "retire-grant": None
  readonly "no-resource": None
  readonly "no-endpoint": None
  readonly "default-endpoint-policy": None
  readonly "root-user-access": None
  readonly "root-user-boundary": None
  readonly "none-attached": None
  readonly "none-passed": None
  readonly "no-session-with-policies": None
  readonly "no-bucket": None
  readonly "service-principal": None
  readonly "owners-account": None
  readonly "policy-not-public": None
  readonly "restriction-off": None
}

/** One reason: its code, and what it speaks of. */
export type Inapplicability = Coded<InapplicabilityParameters>
