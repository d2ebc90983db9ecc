import type { Coded, None } from "../aws/Coded.ts"
import type { RefusalParameters } from "../verdict/Refusal.ts"

/** Why no single statement opens the way: a refusal, S3 Block Public Access, or a call on a KMS key that names none. */
export interface ObstacleParameters extends RefusalParameters {
  readonly "public-access-blocked": None
  readonly "no-key-named": None
}

/** One reason: its code, and what it speaks of. */
export type Obstacle = Coded<ObstacleParameters>
