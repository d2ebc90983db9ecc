import { type Fact, or, unknown } from "../aws/Fact.ts"
import type { MissingFact } from "../request/MissingFact.ts"

/**
 * The settings of S3 Block Public Access at one place, under AWS's names: an organization's S3 policy, an account, a
 * bucket or an access point.
 */
export interface PublicAccessBlock {
  readonly BlockPublicAcls: Fact<boolean>
  readonly IgnorePublicAcls: Fact<boolean>
  readonly BlockPublicPolicy: Fact<boolean>
  readonly RestrictPublicBuckets: Fact<boolean>
}

/**
 * A place with its settings: the id of an organization's node or an account, or an ARN. `missing` is what would have to
 * be known to find the place at all.
 */
export interface PlacedBlock {
  readonly place: string
  readonly missing?: MissingFact
  readonly settings: Fact<PublicAccessBlock>
}

export const off: PublicAccessBlock = {
  BlockPublicAcls: false,
  IgnorePublicAcls: false,
  BlockPublicPolicy: false,
  RestrictPublicBuckets: false
}

/** Reads one setting. */
export type Setting = (settings: PublicAccessBlock) => Fact<boolean>

export const restrictPublicBuckets: Setting = ({ RestrictPublicBuckets }) => RestrictPublicBuckets
export const blockPublicAcls: Setting = ({ BlockPublicAcls }) => BlockPublicAcls
export const blockPublicPolicy: Setting = ({ BlockPublicPolicy }) => BlockPublicPolicy

/** One setting at one place. */
export const at = ({ settings }: PlacedBlock, setting: Setting): Fact<boolean> =>
  settings === unknown ? unknown : setting(settings)

/**
 * One setting over all places: on where any place switches it on.
 * @clause bpa.strictest
 */
export const strictest = (blocks: ReadonlyArray<PlacedBlock>, setting: Setting): Fact<boolean> => {
  let on: Fact<boolean> = false
  for (const block of blocks) on = or(on, at(block, setting))
  return on
}
