/** The respects in which the two ways differ. */
export type DifferenceCode =
  | "callers-permissions"
  | "who-allows-in-one-account"
  | "who-allows-in-two-accounts"
  | "which-resources"
  | "service-control-policies"
  | "who-policies-see"
  | "how-long"
  | "how-long-in-a-chain"

/** One respect in which the two ways differ, said in English. */
export interface Difference {
  readonly code: DifferenceCode
  readonly aspect: string
  readonly resourceBased: string
  readonly roleBased: string
}
