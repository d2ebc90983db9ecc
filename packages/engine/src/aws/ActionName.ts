import { remember } from "./remember.ts"

/**
 * An action, `service:Operation`. `name`, `service` and `operation` are folded to lower case: AWS compares action
 * names without regard to case.
 * @clause match.action
 */
export interface ActionName {
  readonly text: string
  readonly name: string
  readonly service: string
  readonly operation: string
  /** Tells actions apart that were read lately: the first has 0, the next 1. */
  readonly ordinal: number
}

let ordinal = 0

const form = /^([A-Za-z0-9-]+):([A-Za-z0-9_-]+)$/

/** `undefined` where the text is not one service prefix, a colon and an operation without wildcards. */
export const parse: (text: string) => ActionName | undefined = remember((text) => {
  const parts = form.exec(text)
  if (parts === null) return undefined
  const [service, operation] = [parts[1]!.toLowerCase(), parts[2]!.toLowerCase()]
  return { text, name: `${service}:${operation}`, service, operation, ordinal: ordinal++ }
})
