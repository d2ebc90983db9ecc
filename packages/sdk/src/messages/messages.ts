import type { Language, Messages } from "./catalogue.ts"
import { en } from "./en.ts"
import { ja } from "./ja.ts"

/** The messages of each language. */
export const messages: Readonly<Record<Language, Messages>> = { en, ja }
