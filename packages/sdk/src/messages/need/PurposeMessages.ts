import type { Purpose } from "../../operations/Purpose.ts"

/** What the checks of an operation are for. */
export type PurposeMessages = { readonly [Code in Purpose as `purpose.${Code}`]: Readonly<Record<string, never>> }
