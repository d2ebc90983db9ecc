import type { AuthorizationRequest, Principal, Tags } from "@countersign/engine"

/**
 * A question: by which roles, assumed one after the other, may this principal do this to that?
 *
 * `sessionTags` and `sourceIdentity` are passed with the first AssumeRole call; of the tags those named by
 * `transitiveTagKeys` go along to every later session, and the source identity stays with all of them. `externalId`
 * and `sessionName` are sent with every call. `context` holds in every call, except keys that tell of the caller:
 * those hold as long as the caller acts by itself.
 */
export interface PathsQuestion extends Pick<
  AuthorizationRequest,
  "action" | "context" | "resource" | "resourceAccount" | "unknownKeys"
> {
  readonly from: Principal.Principal
  readonly externalId?: string
  readonly sessionName?: string
  readonly sessionTags?: Tags
  readonly transitiveTagKeys?: ReadonlyArray<string>
  readonly sourceIdentity?: string
  /** How many roles may be assumed one after the other; 5 where it is not said. */
  readonly maxHops?: number
}

export const defaultMaxHops = 5
