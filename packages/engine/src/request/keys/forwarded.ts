import { type Fact, unknown } from "../../aws/Fact.ts"
import type { RequestContext } from "../RequestContext.ts"

const chain = ["aws:calledvia", "aws:calledviafirst", "aws:calledvialast"]

/**
 * Whether a service makes the call on the caller's behalf, with the caller's own permissions: a forward access
 * session. The request says so with `aws:ViaAWSService`, or by naming the services of the chain.
 * @clause request.forward-access-session
 */
export const isForwarded = ({ given, unknownKeys }: RequestContext): Fact<boolean> => {
  if (chain.some((key) => (given.get(key) ?? []).length > 0)) return true
  const said = given.get("aws:viaawsservice")
  if (said !== undefined) return said[0]?.toLowerCase() === "true"
  const isOpen = unknownKeys !== "all" && [...chain, "aws:viaawsservice"].some((key) => unknownKeys.has(key))
  return isOpen ? unknown : false
}
