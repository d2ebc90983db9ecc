import { PublicAccessBlock, unknown } from "@countersign/engine"
import type * as Keys from "./commonKeys.ts"

const open: PublicAccessBlock.PublicAccessBlock = {
  BlockPublicAcls: unknown,
  IgnorePublicAcls: unknown,
  BlockPublicPolicy: unknown,
  RestrictPublicBuckets: unknown
}

/** The settings that a file gives: `null` is none, a setting left out is unknown, the whole left out stays out. */
export const publicAccessBlock = ({
  publicAccessBlock: settings
}: {
  readonly publicAccessBlock?: Keys.PublicAccessBlock
}): { readonly publicAccessBlock?: PublicAccessBlock.PublicAccessBlock } => {
  if (settings === undefined) return {}
  return { publicAccessBlock: settings === null ? PublicAccessBlock.off : { ...open, ...settings } }
}
