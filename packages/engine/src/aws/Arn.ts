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
  const parts = split(text)
  if (parts === undefined || parts[0] !== "arn") return undefined
  const [, partition, service, region, account, resource] = parts
  return { text, partition, service, region, account, resource }
}

/** The six parts of an ARN or an ARN pattern; `undefined` where there are fewer than five colons. */
export const split = (text: string): [string, string, string, string, string, string] | undefined => {
  const ends: Array<number> = []
  for (let from = 0; ends.length < 5; from = ends.at(-1)! + 1) {
    const colon = text.indexOf(":", from)
    if (colon === -1) return undefined
    ends.push(colon)
  }
  const [a, b, c, d, e] = ends as [number, number, number, number, number]
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
export const resourceType = (arn: Arn): string => /^[^:/]*/.exec(arn.resource)?.[0] ?? ""

/** The last step of the resource's path: `Demo` of `role/team/Demo`. */
export const resourceName = (arn: Arn): string => arn.resource.slice(arn.resource.lastIndexOf("/") + 1)
