import type { RefusalParameters, Refusal } from "../verdict/Refusal.ts"

/** A code that speaks of nothing else. */
type None = unknown

/** Why no single statement opens the way: a refusal, S3 Block Public Access, or a call on a KMS key that names none. */
export interface ObstacleParameters extends RefusalParameters {
  readonly "public-access-blocked": None
  readonly "no-key-named": None
}

/** One reason: its code, and what it speaks of. */
export type Obstacle = Refusal | { readonly code: "no-key-named" | "public-access-blocked" }
