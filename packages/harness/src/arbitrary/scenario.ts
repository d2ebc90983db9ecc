import type { World } from "@countersign/engine"
import fc from "fast-check"
import type { Scenario } from "../scenario/Question.ts"
import { test } from "./condition.ts"
import { request } from "./request.ts"
import { resourceStatement } from "./statement.ts"

/** A request on the world, and what a law may draw on. */
export type Draw = Omit<Scenario, "world">

/** Draws on a generated world. */
export const draws = (world: World.World): fc.Arbitrary<Draw> =>
  fc.record({ request: request(world), statement: resourceStatement, test, choice: fc.nat() })
