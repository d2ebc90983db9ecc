import type { Paint } from "./paint.ts"

/** One line of a column: its text, measured before it is painted. */
export interface Line {
  readonly text: string
  readonly style?: keyof Paint
}

export const line = (text: string, style?: keyof Paint): Line => (style === undefined ? { text } : { text, style })

// eslint-disable-next-line no-control-regex -- those are what it is about
const controls = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g

/** Text from a policy or a file name, with everything escaped that would steer a terminal. */
export const visible = (text: string): string =>
  text.replace(controls, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`)

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u

/** How many columns of a terminal a text takes. */
export const width = (text: string): number =>
  Array.from(text.replace(/\p{Mark}/gu, "")).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

/** The line in colour. */
export const painted = ({ style, text }: Line, paint: Paint): string =>
  style === undefined ? text : paint[style](text)
