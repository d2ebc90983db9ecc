/** Where a recipe gets its choices from. The lower a choice, the simpler is what it stands for. */
export interface Choices {
  /** A whole number from zero on, below the limit. */
  readonly below: (limit: number) => number
  /** Follows a recipe whose choices belong together, so that they are made simpler together. */
  readonly part: <A>(recipe: Recipe<A>) => A
}

/** How a value follows from choices, and from nothing else. */
export type Recipe<A> = (choices: Choices) => A

/** The choices behind a value, those of each part on their own. */
export type Trace = ReadonlyArray<number | Trace>

const scrambled = (word: number): number => {
  const once = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97)
  return twice ^ (twice >>> 15)
}

/** Random choices: the same for the same seed, whatever the machine. */
class Random implements Choices {
  private state: number
  private readonly step: number

  constructor(seed: number) {
    this.state = scrambled(seed)
    this.step = scrambled(~seed) | 1
  }

  below(limit: number): number {
    this.state = (this.state + this.step) | 0
    return Math.floor(((scrambled(this.state) >>> 0) / 2 ** 32) * limit)
  }

  part<A>(recipe: Recipe<A>): A {
    return recipe(this)
  }
}

const numberOf = (item: number | Trace | undefined): number => (typeof item === "number" ? item : 0)

const traceOf = (item: number | Trace | undefined): Trace => (typeof item === "object" ? item : [])

/** The choices of a trace for as long as they last, then the simplest. */
class Given implements Choices {
  private readonly trace: Trace
  private at = 0

  constructor(trace: Trace) {
    this.trace = trace
  }

  below(limit: number): number {
    return Math.min(numberOf(this.trace[this.at++]), limit - 1)
  }

  part<A>(recipe: Recipe<A>): A {
    return recipe(new Given(traceOf(this.trace[this.at++])))
  }
}

/** Other choices, which it keeps a trace of. */
class Kept implements Choices {
  readonly trace: Array<number | Trace> = []
  private readonly choices: Choices

  constructor(choices: Choices) {
    this.choices = choices
  }

  below(limit: number): number {
    const choice = this.choices.below(limit)
    this.trace.push(choice)
    return choice
  }

  part<A>(recipe: Recipe<A>): A {
    return this.choices.part((choices) => {
      const kept = new Kept(choices)
      this.trace.push(kept.trace)
      return recipe(kept)
    })
  }
}

/** What a recipe makes of random choices. */
export const make = <A>(recipe: Recipe<A>, seed: number): A => recipe(new Random(seed))

/** What a recipe made of random choices, choice by choice. */
export const traced = <A>(recipe: Recipe<A>, seed: number): Trace => {
  const choices = new Kept(new Random(seed))
  recipe(choices)
  return choices.trace
}

/** What a recipe makes of the choices of a trace, and the trace of those that it made use of. */
export const remade = <A>(recipe: Recipe<A>, trace: Trace): readonly [value: A, trace: Trace] => {
  const choices = new Kept(new Given(trace))
  return [recipe(choices), choices.trace]
}
