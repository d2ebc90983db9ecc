import type { Coded, None } from "../aws/Coded.ts"

interface Action {
  readonly action: string
}

/** Why AWS refuses a call whatever the policies say, with what each reason speaks of. @clause exclusions.never-allowed */
export interface RefusalParameters {
  readonly "other-partition": { readonly from: string; readonly to: string }
  readonly "no-resource-policy": { readonly service: string }
  readonly "own-account-only": Action & { readonly service: "dynamodb" | "s3" | "sqs" }
  readonly "key-operation": Action
  readonly "aws-managed-key": None
  readonly "aws-alias": None
  readonly "aws-managed-policy": None
  readonly "aws-reserved-role": None
  readonly "service-linked-role-policies": None
  readonly "role-of-other-account": None
  readonly "session-without-mfa-calls-iam": None
  readonly "federated-user-calls-iam": None
  readonly "federated-user-calls-sts": None
  readonly "user-session-calls-sts": None
  readonly "role-session-asks-for-session": None
  readonly "root-user-assumes-role": None
  readonly "access-point-of-vpc": None
  readonly "public-acl": None
  readonly "object-of-other-account": None
}

/** One reason: its code, and what it speaks of. */
export type Refusal = Coded<RefusalParameters>
