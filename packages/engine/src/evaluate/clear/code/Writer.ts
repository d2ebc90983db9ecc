import * as Applicability from "../../../verdict/Applicability.ts"

/**
 * JavaScript under way. What policies say enters it as JSON texts and as values handed over, never as code.
 */
export interface Writer {
  /** The name under which a value is handed over. */
  readonly constant: (value: unknown) => string
  /** An expression that is worked out once a decision, when it is first asked for; only `0` is worked out again. */
  readonly once: (expression: string) => Once
  /** The values handed over, in the order of their names. */
  readonly constants: ReadonlyArray<unknown>
  /** The names of the variables. */
  readonly variables: ReadonlyArray<string>
}

/** `first` works the value out where it is not known yet; `known` is its name from then on. */
export interface Once {
  readonly first: string
  readonly known: string
}

/** A text as JavaScript. */
export const text = (value: string): string => JSON.stringify(value)

export const make = (): Writer => {
  const constants: Array<unknown> = []
  const variables: Array<string> = []
  const made = new Map<string, Once>()
  const names = new Map<unknown, string>()
  return {
    constants,
    variables,
    constant: (value) => {
      const known = names.get(value)
      if (known !== undefined) return known
      const name = `c${constants.push(value) - 1}`
      names.set(value, name)
      return name
    },
    once: (expression) => {
      const before = made.get(expression)
      if (before !== undefined) return before
      const name = `v${variables.length}`
      variables.push(name)
      const one = { first: `(${name} === 0 ? (${name} = ${expression}) : ${name})`, known: name }
      made.set(expression, one)
      return one
    }
  }
}

/** An `Applicability` as plain truth; where it is open, that is noted in `open`. */
export const truth = (applicability: string): string =>
  `((r = ${applicability}) === ${Applicability.applies} || (r === ${Applicability.undetermined} && (open = true)))`

export const any = (tests: ReadonlyArray<string>): string => (tests.length === 0 ? "false" : `(${tests.join(" || ")})`)
export const all = (tests: ReadonlyArray<string>): string => (tests.length === 0 ? "true" : `(${tests.join(" && ")})`)
