declare module "pbac" {
  /** What the package exports; it ships no types. */
  export default class PBAC {
    constructor(policies: ReadonlyArray<object>)
    evaluate(asked: {
      readonly principal: Readonly<Record<string, ReadonlyArray<string>>>
      readonly action: string
      readonly resource: string
      readonly context: Readonly<Record<string, Readonly<Record<string, string>>>>
    }): boolean
  }
}
