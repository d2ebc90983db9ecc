/** The six parts of an ARN. */
export interface ArnParts {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  readonly resource: string
}

/**
 * Six parts divided by the first five colons, the first of them `arn`; `undefined` for any other text.
 * @clause arn.six-parts
 */
export const arnParts = (text: string): ArnParts | undefined => {
  const pieces = text.split(":")
  if (pieces.length < 6 || pieces[0] !== "arn") return undefined
  const [, partition = "", service = "", region = "", account = "", ...rest] = pieces
  return { partition, service, region, account, resource: rest.join(":") }
}

export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text)

/** The account of a principal written as an account: twelve digits, or the ARN of its root user. */
export const accountNamed = (text: string): { readonly account: string; readonly partition?: string } | undefined => {
  if (isAccountId(text)) return { account: text }
  const parts = arnParts(text)
  if (parts === undefined || parts.service !== "iam" || parts.region !== "" || parts.resource !== "root")
    return undefined
  return isAccountId(parts.account) ? { account: parts.account, partition: parts.partition } : undefined
}
