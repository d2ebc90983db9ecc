import type { Brand } from "effect"

/** The twelve digits that name an AWS account. */
export type AccountId = string & Brand.Brand<"AccountId">

const twelveDigits = /^\d{12}$/

/** Whether the text is an account id. */
export const is = (text: string): text is AccountId => twelveDigits.test(text)

/** The account id, or `undefined` where the text is not twelve digits. */
export const parse = (text: string): AccountId | undefined => (is(text) ? text : undefined)
