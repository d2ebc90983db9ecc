import fc from "fast-check"
import { make, type Recipe, remade, type Trace, traced } from "./Choices.ts"
import { simpler } from "./simpler.ts"

const isTrace = (context: unknown): context is Trace => Array.isArray(context)

/** The values of a recipe that are taken, as an arbitrary of fast-check: by random choices, made smaller by simpler ones. */
export class Made<A> extends fc.Arbitrary<A> {
  private readonly recipe: Recipe<A>
  private readonly isTaken: (value: A) => boolean

  constructor(recipe: Recipe<A>, isTaken: (value: A) => boolean = () => true) {
    super()
    this.recipe = recipe
    this.isTaken = isTaken
  }

  generate(random: fc.Random): fc.Value<A> {
    for (;;) {
      const seed = random.nextInt()
      const value = make(this.recipe, seed)
      if (this.isTaken(value)) return new fc.Value(value, seed)
    }
  }

  // A value does not tell the choices behind it.
  canShrinkWithoutContext(value: unknown): value is A {
    return value instanceof Made
  }

  shrink(_: A, context: unknown): fc.Stream<fc.Value<A>> {
    if (typeof context !== "number" && !isTrace(context)) return fc.Stream.nil()
    const trace = isTrace(context) ? context : traced(this.recipe, context)
    return fc
      .stream(simpler(trace))
      .map((candidate) => remade(this.recipe, candidate))
      .filter(([value]) => this.isTaken(value))
      .map(([value, made]) => new fc.Value(value, made))
  }
}
