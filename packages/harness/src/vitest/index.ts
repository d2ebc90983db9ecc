import type { AuthorizationRequest, World } from "@countersign/engine"
import { expect } from "vitest"
import { allows, denies, holdsIn, type Judged } from "../invariant/claims.ts"
import type { Invariant } from "../invariant/Invariant.ts"
import type { Effort } from "../invariant/searchAllow.ts"

export { mustAllow, mustDeny } from "../invariant/Invariant.ts"
export { parseInvariants } from "../invariant/parseInvariants.ts"

const asMatch = ({ message, pass }: Judged) => ({ pass, message: () => message })

expect.extend({
  toAllow: (world: World.World, request: AuthorizationRequest) => asMatch(allows(world, request)),
  toDeny: (world: World.World, request: AuthorizationRequest) => asMatch(denies(world, request)),
  toHold: async (world: World.World, invariant: Invariant, effort?: Partial<Effort>) =>
    asMatch(await holdsIn(world, invariant, effort))
})

declare module "vitest" {
  // The name, and the parameters, of what is extended.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** The world allows the request; the answer's explanation tells why it does not. */
    readonly toAllow: (request: T extends World.World ? AuthorizationRequest : never) => R
    /** The world denies the request, whatever it leaves unknown. */
    readonly toDeny: (request: T extends World.World ? AuthorizationRequest : never) => R
    /** The world holds the invariant: await it. A counterexample fails, and so does what is not proven. */
    readonly toHold: (invariant: T extends World.World ? Invariant : never, effort?: Partial<Effort>) => Promise<void>
  }
}
