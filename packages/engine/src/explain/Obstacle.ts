import type { RefusalParameters, Refusal } from "../verdict/Refusal.ts"

/** A code that speaks of nothing else. */
type None = unknown

/** Why no single statement opens the way: a refusal, or several places that must change together. */
export interface ObstacleParameters extends RefusalParameters {
  readonly "public-access-blocked": None
  readonly "access-point-and-bucket": None
  readonly "resource-share": None
}

/** One reason: its code, and what it speaks of. */
export type Obstacle =
  | Refusal
  | { readonly code: "access-point-and-bucket" | "public-access-blocked" | "resource-share" }
