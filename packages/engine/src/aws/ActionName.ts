import { remember } from "./remember.ts"

/**
 * An action, `service:Operation`. `name`, `service` and `operation` are folded to lower case: AWS compares action
 * names without regard to case. Equal names have equal hashes.
 * @clause match.action
 */
export interface ActionName {
  readonly text: string
  readonly name: string
  readonly service: string
  readonly operation: string
  readonly hash: number
}

const form = /^([A-Za-z0-9-]+):([A-Za-z0-9_-]+)$/

const hashOf = (name: string): number => {
  let hash = 0
  for (let at = 0; at < name.length; at++) hash = (hash * 31 + name.charCodeAt(at)) & 0xffff
  return hash
}

/** `undefined` where the text is not one service prefix, a colon and an operation without wildcards. */
export const parse: (text: string) => ActionName | undefined = remember((text) => {
  const parts = form.exec(text)
  if (parts === null) return undefined
  const [service, operation] = [parts[1]!.toLowerCase(), parts[2]!.toLowerCase()]
  const name = `${service}:${operation}`
  return { text, name, service, operation, hash: hashOf(name) }
})
