import type { AuthorizationRequest, World } from "@countersign/engine"
import type { Caller } from "./caller.ts"
import type { Target } from "./target.ts"

/** An action in lower case: AWS compares action names without regard to case. */
export interface Action {
  readonly service: string
  readonly operation: string
}

/** One authorization: the world, the call it belongs to, and who does what to which resource. */
export interface Question {
  readonly world: World.World
  readonly request: AuthorizationRequest
  readonly caller: Caller
  readonly action: Action
  readonly target: Target
}

/** `undefined` where the text is not a service prefix, a colon and an operation without wildcards. */
export const readAction = (text: string): Action | undefined => {
  const [service = "", operation = "", ...more] = text.toLowerCase().split(":")
  const isName = /^[a-z0-9-]+$/.test(service) && /^[a-z0-9_-]+$/.test(operation)
  return isName && more.length === 0 ? { service, operation } : undefined
}

/** Whether the action is one of these, written `service:Operation`. */
export const isOneOf = ({ operation, service }: Action, names: ReadonlyArray<string>): boolean =>
  names.some((name) => name.toLowerCase() === `${service}:${operation}`)
