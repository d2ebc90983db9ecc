import { quantifierLaw } from "./quantifier.ts"

/** @clause condition.multivalued */
export const forAllValuesAsksEach = quantifierLaw(
  "ForAllValues",
  "ForAllValues holds exactly if each value of the request does on its own",
  (each) => each.every((holds) => holds)
)
