import type { CompiledStatement } from "../../compile/statement.ts"
import type { PrincipalMatcher } from "../../match/principal.ts"
import type { ResourceMatcher } from "../../match/resource.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import type * as Admits from "../../verdict/Admits.ts"
import type * as Applicability from "../../verdict/Applicability.ts"

/** A statement that names the action, as the policy it stands in reads it. */
export interface Speaker extends Pick<CompiledStatement, "conditions" | "effect"> {
  /** `undefined` where the policy speaks of the caller without naming it. */
  readonly principal: PrincipalMatcher | undefined
  /** `undefined` where the statement speaks of every resource. */
  readonly resource: ResourceMatcher | undefined
  /** Whether resource and conditions apply. */
  readonly applies: (context: RequestContext) => Applicability.Applicability
}

export type Speakers = ReadonlyArray<Speaker>

/**
 * What one account has to say of an action: any of the denies denies; of every list of allows, which are those of one
 * policy type or of one level, some statement must apply.
 */
export interface Half {
  readonly denies: Speakers
  readonly allows: ReadonlyArray<Speakers>
}

/** No decision: something stands open, and what the half comes to has to be weighed. */
export const unclear = 0

/** The one decision of an account's half on a request, or `unclear`. */
export type Judgement = (context: RequestContext) => Admits.Admits
