/**
 * The JSON pointer (RFC 6901) that leads along the names.
 *
 * @example
 * pointer("resources", "arn:aws:s3:::a/b", "policy") // => "/resources/arn:aws:s3:::a~1b/policy"
 */
export const pointer = (...names: ReadonlyArray<PropertyKey>): string =>
  names.map((name) => `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
