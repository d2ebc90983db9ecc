import { quantifierLaw } from "./quantifier.ts"

/** @clause condition.multivalued */
export const forAnyValueAsksForOne = quantifierLaw(
  "ForAnyValue",
  "ForAnyValue holds exactly if some value of the request does on its own",
  (each) => each.some((holds) => holds)
)
