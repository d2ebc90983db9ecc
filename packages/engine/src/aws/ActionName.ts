/**
 * An action, `service:Operation`, folded to lower case: AWS compares action names without regard to case.
 * @clause match.action
 */
export interface ActionName {
  readonly text: string
  readonly service: string
  readonly operation: string
}

/** `undefined` where the text is not one service prefix, a colon and an operation without wildcards. */
export const parse = (text: string): ActionName | undefined => {
  const parts = /^([A-Za-z0-9-]+):([A-Za-z0-9_-]+)$/.exec(text)
  if (parts === null) return undefined
  return { text, service: parts[1]!.toLowerCase(), operation: parts[2]!.toLowerCase() }
}
