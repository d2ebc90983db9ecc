import type { Policy, Principal } from "@countersign/sdk"
import { policyOf } from "../support/accounts.ts"

/** One permission as a statement gives it. */
export interface Permission {
  readonly action: string
  readonly resource: string
}

/** A policy that allows each of these, and to whom where it stands on a resource. */
export const allowing = (name: string, permissions: ReadonlyArray<Permission>, to?: object): Policy =>
  policyOf(
    name,
    ...(permissions.length === 0
      ? [
          {
            Effect: "Deny",
            Action: "none:*",
            ...(to === undefined ? { Resource: "*" } : { Principal: to, Resource: "*" })
          }
        ]
      : permissions.map(({ action, resource: on }) => ({
          Effect: "Allow",
          Action: action,
          Resource: on,
          ...(to === undefined ? {} : { Principal: to })
        })))
  )

export const callerArn = "arn:aws:iam::111111111111:role/Caller"

export const caller: Principal.Principal = { type: "role-session", roleArn: callerArn, sessionName: "s" }
