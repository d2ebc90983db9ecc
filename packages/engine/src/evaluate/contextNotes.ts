import { isForwarded } from "../request/keys/forwarded.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import type { Note } from "../verdict/Note.ts"

const tags = ({ given }: RequestContext): ReadonlyArray<Note> => {
  const passed = [...given.keys()].some((key) => key.startsWith("aws:requesttag/"))
  return passed === given.has("aws:tagkeys") ? [] : [{ code: "tags-and-tag-keys" }]
}

/**
 * A service that calls on the caller's behalf does so with the caller's own permissions, and passes none of the
 * caller's VPC endpoints. A request that names one all the same contradicts itself: the endpoint's keys are absent,
 * and its policy must allow.
 * @clause request.forward-access-session
 */
const forwarded = (context: RequestContext): ReadonlyArray<Note> => {
  const { caller, endpoint } = context
  if (isForwarded(context) !== true || caller.account === undefined) return []
  return [
    { code: "forward-access-session" },
    ...(endpoint === undefined ? [] : [{ code: "forwarded-past-endpoint", endpoint: endpoint.id } as const])
  ]
}

/** What the context of a request gives to think about. */
export const contextNotes = (context: RequestContext): ReadonlyArray<Note> => [...tags(context), ...forwarded(context)]
