/** A code that speaks of nothing else. */
export type None = unknown

/** One of several codes, with what that code speaks of. */
export type Coded<Parameters> = {
  readonly [Code in keyof Parameters]: { readonly code: Code } & Parameters[Code]
}[keyof Parameters]
