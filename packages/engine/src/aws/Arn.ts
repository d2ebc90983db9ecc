import * as AccountId from "./AccountId.ts"

/**
 * An Amazon Resource Name, `arn:partition:service:region:account:resource`.
 *
 * The sixth part may hold further colons and slashes. `text` is the name as written.
 * @clause arn.six-parts
 */
export interface Arn {
  readonly text: string
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  readonly resource: string
}

/** Splits at the first five colons; `undefined` where there are fewer or the name does not begin with `arn`. */
export const parse = (text: string): Arn | undefined => {
  const parts = text.startsWith("arn:") ? split(text) : undefined
  if (parts === undefined) return undefined
  const [, partition, service, region, account, resource] = parts
  return { text, partition, service, region, account, resource }
}

/** The six parts of an ARN or an ARN pattern; `undefined` where there are fewer than five colons. */
export const split = (text: string): [string, string, string, string, string, string] | undefined => {
  const a = text.indexOf(":")
  const b = a === -1 ? -1 : text.indexOf(":", a + 1)
  const c = b === -1 ? -1 : text.indexOf(":", b + 1)
  const d = c === -1 ? -1 : text.indexOf(":", c + 1)
  const e = d === -1 ? -1 : text.indexOf(":", d + 1)
  if (e === -1) return undefined
  return [
    text.slice(0, a),
    text.slice(a + 1, b),
    text.slice(b + 1, c),
    text.slice(c + 1, d),
    text.slice(d + 1, e),
    text.slice(e + 1)
  ]
}

/** The account of the ARN, where its account field holds one. S3 buckets and objects, among others, name none. */
export const account = (arn: Arn): AccountId.AccountId | undefined => AccountId.parse(arn.account)

/** The part of the resource before its first slash or colon: `role` of `role/team/Demo`, `key` of `key/1234`. */
export const resourceType = ({ resource }: Arn): string => {
  const slash = resource.indexOf("/")
  const beforeSlash = slash === -1 ? resource : resource.slice(0, slash)
  const colon = beforeSlash.indexOf(":")
  return colon === -1 ? beforeSlash : beforeSlash.slice(0, colon)
}

/** The last step of the resource's path: `Demo` of `role/team/Demo`. */
export const resourceName = (arn: Arn): string => arn.resource.slice(arn.resource.lastIndexOf("/") + 1)
