import { Context, Effect, Layer } from "effect"
import type { InvalidRequest } from "../request/InvalidRequest.ts"
import type { AppliedPolicies } from "../world/AppliedPolicies.ts"
import { type Check, selectPolicies } from "../world/selectPolicies.ts"
import type { World } from "../world/World.ts"

/**
 * The port that says which policies apply to a check. The layer of this module reads a `World`; another may ask a
 * database, an inventory or AWS itself.
 */
export class PolicySource extends Context.Service<
  PolicySource,
  { readonly appliedPolicies: (check: Check) => Effect.Effect<AppliedPolicies, InvalidRequest> }
>()("@countersign/engine/PolicySource") {}

/** Reads the policies of a world. */
export const layer = (world: World): Layer.Layer<PolicySource> =>
  Layer.succeed(
    PolicySource,
    PolicySource.of({ appliedPolicies: (check) => Effect.fromResult(selectPolicies(world, check)) })
  )
