import { addingADenyNeverAllows } from "./addingADenyNeverAllows.ts"
import { anyExplicitDenyDenies } from "./anyExplicitDenyDenies.ts"
import { bothAccountsMustAllow } from "./bothAccountsMustAllow.ts"
import { defaultDeny } from "./defaultDeny.ts"
import type { Law } from "./Law.ts"

/** Every law, in the order in which the README lists them. */
export const laws: ReadonlyArray<Law> = [
  defaultDeny,
  anyExplicitDenyDenies,
  bothAccountsMustAllow,
  addingADenyNeverAllows
]
