import type { World } from "@countersign/engine"
import fc from "fast-check"
import { randomOf } from "../campaign/random.ts"
import type { Scenario } from "../scenario/Question.ts"
import { test } from "./condition.ts"
import { request } from "./request.ts"
import { resourceStatement } from "./statement.ts"

/** A request on the world, and what a law may draw on. */
export type Draw = Omit<Scenario, "world">

type Parts = { readonly [Part in keyof Draw]: fc.Arbitrary<Draw[Part]> }

type Values = { readonly [Part in keyof Draw]: fc.Value<Draw[Part]> }

const drawOf = (values: Values): Draw => ({
  get request() {
    return values.request.value
  },
  get statement() {
    return values.statement.value
  },
  get test() {
    return values.test.value
  },
  get choice() {
    return values.choice.value
  }
})

const lazily = <A>(arbitrary: fc.Arbitrary<A>, seed: number, part: number): (() => fc.Value<A>) => {
  let made: fc.Value<A> | undefined
  return () => (made ??= arbitrary.generate(randomOf(seed, part), undefined))
}

const valuesOf = (parts: Parts, seed: number): Values => {
  const asked = lazily(parts.request, seed, 0)
  const statement = lazily(parts.statement, seed, 1)
  const tested = lazily(parts.test, seed, 2)
  const choice = lazily(parts.choice, seed, 3)
  return {
    get request() {
      return asked()
    },
    get statement() {
      return statement()
    },
    get test() {
      return tested()
    },
    get choice() {
      return choice()
    }
  }
}

const isValues = (context: unknown): context is Values =>
  typeof context === "object" && context !== null && "request" in context

const names = ["request", "statement", "test", "choice"] as const

/** A record of independent parts, each generated when it is first asked for: most laws ask for the request alone. */
class Draws extends fc.Arbitrary<Draw> {
  readonly parts: Parts

  constructor(parts: Parts) {
    super()
    this.parts = parts
  }

  generate(random: fc.Random): fc.Value<Draw> {
    const values = valuesOf(this.parts, random.nextInt())
    return new fc.Value(drawOf(values), values)
  }

  canShrinkWithoutContext(value: unknown): value is Draw {
    return value instanceof Draws
  }

  shrink(_: Draw, context: unknown): fc.Stream<fc.Value<Draw>> {
    return isValues(context)
      ? fc.Stream.nil<fc.Value<Draw>>().join(...names.map((name) => this.smaller(name, context)))
      : fc.Stream.nil()
  }

  private smaller(part: keyof Draw, values: Values): fc.Stream<fc.Value<Draw>> {
    const arbitrary: fc.Arbitrary<unknown> = this.parts[part]
    const { context, value } = values[part]
    return arbitrary.shrink(value, context).map((next) => {
      const { choice, request: asked, statement, test: tested } = values
      const changed: Values = { choice, request: asked, statement, test: tested, [part]: next }
      return new fc.Value(drawOf(changed), changed)
    })
  }
}

/** Draws with the requests of one arbitrary. */
export const drawsOf = (requests: fc.Arbitrary<Draw["request"]>): fc.Arbitrary<Draw> =>
  new Draws({ request: requests, statement: resourceStatement, test, choice: fc.nat() })

/** Draws on a generated world. */
export const draws = (world: World.World): fc.Arbitrary<Draw> => drawsOf(request(world))
