import { oracle } from "../oracle/oracle.ts"
import { type Asked, type Outcome, require } from "./Law.ts"

/** Where the oracle has no answer, as the laws that compare with it publish. */
export const silent =
  "the oracle does not say where a fact it needs is not known, or where the call makes no sense: then nothing is allowed"

/** Holds where the answer is the oracle's; a call on a resource that its service never touches must not be allowed. */
export const requireOracles = (asked: Asked): Outcome => {
  const said = oracle(asked.question.world, asked.question.request)
  if (typeof said === "string") return require(asked.answer === said, `the oracle says ${said}`, asked)
  return said.kind === "senseless" && asked.answer === "Allow"
    ? { breach: `allowed, although ${said.cannotSay}`, asked: [asked] }
    : { exception: silent }
}
