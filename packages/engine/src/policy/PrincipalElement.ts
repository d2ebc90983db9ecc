/**
 * `Principal` or `NotPrincipal`: who a statement of a resource-based policy speaks of.
 *
 * `everyone` is the bare `"*"`; `{"AWS": "*"}` stays a value of `aws`, because AWS treats the two apart
 * for service principals. Several kinds combine by OR.
 * @clause grammar.principal
 */
export interface PrincipalElement {
  readonly negated: boolean
  readonly everyone: boolean
  readonly aws: ReadonlyArray<string>
  readonly service: ReadonlyArray<string>
  readonly federated: ReadonlyArray<string>
  readonly canonicalUser: ReadonlyArray<string>
  /** Organizations and organizational units by their ARNs, whom AWS RAM shares with. No policy text can name them. */
  readonly organizations?: ReadonlyArray<string>
}

/** Speaks of nobody. */
export const nobody: PrincipalElement = {
  negated: false,
  everyone: false,
  aws: [],
  service: [],
  federated: [],
  canonicalUser: []
}
