import type { Principal } from "./Principal.ts"

/** The values of a condition key: one text, or several for a multi-valued key. An empty list removes a derived key. */
export type ContextValues = string | ReadonlyArray<string>

/**
 * A question: may this principal do this to that?
 *
 * A key of `context` replaces the one that would be derived. A key that is neither given nor derivable is absent,
 * unless `unknownKeys` names it or says `"all"`: then it may have any value or none.
 * `resourceAccount` is the owner where neither the world nor the ARN tells.
 * `additionalChecks` are further authorizations of the same call in the same context; all must pass.
 * @clause request.context
 */
export interface AuthorizationRequest {
  readonly principal: Principal
  readonly action: string
  readonly resource: string
  readonly resourceAccount?: string
  readonly context?: Readonly<Record<string, ContextValues>>
  readonly unknownKeys?: "all" | ReadonlyArray<string>
  readonly viaVpcEndpoint?: string
  readonly additionalChecks?: ReadonlyArray<AdditionalCheck>
}

/** A further action and resource that the same call needs. */
export interface AdditionalCheck {
  readonly action: string
  readonly resource: string
  readonly resourceAccount?: string
}
