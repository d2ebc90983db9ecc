import type { RefusalParameters, Refusal } from "../verdict/Refusal.ts"

/** A code that speaks of nothing else. */
type None = unknown

/** Why no single statement opens the way: a refusal, or S3 Block Public Access. */
export interface ObstacleParameters extends RefusalParameters {
  readonly "public-access-blocked": None
}

/** One reason: its code, and what it speaks of. */
export type Obstacle = Refusal | { readonly code: "public-access-blocked" }
