import type { World } from "@countersign/engine"
import type { Scenario } from "../scenario/Question.ts"
import type { Recipe } from "./Choices.ts"
import { test } from "./condition.ts"
import { Made } from "./Made.ts"
import { request } from "./request.ts"
import { resourceStatement } from "./statement.ts"

/** A request on the world, and what a law may draw on. */
export type Draw = Omit<Scenario, "world">

const mostChoice = 2 ** 31

/** Draws with the requests of one recipe, those that are taken. */
export const drawsOf = (requests: Recipe<Draw["request"]>, isTaken?: (asked: Draw["request"]) => boolean): Made<Draw> =>
  new Made<Draw>(
    (choices) => ({
      request: choices.part(requests),
      statement: choices.part(resourceStatement),
      test: choices.part(test),
      choice: choices.below(mostChoice)
    }),
    isTaken === undefined ? undefined : (draw) => isTaken(draw.request)
  )

/** Draws on a generated world. */
export const draws = (world: World.World): Made<Draw> => drawsOf(request(world))
