import { Arn } from "@countersign/engine"

type Values = Readonly<Record<string, string>>

/** The bucket, or access point, that an object lies in. */
const bucketOf = (object: string): string => {
  const inAccessPoint = object.indexOf("/object/")
  if (object.includes(":accesspoint/") && inAccessPoint !== -1) return object.slice(0, inAccessPoint)
  return object.includes("/") ? object.slice(0, object.indexOf("/")) : object
}

const parts: Readonly<Record<string, (value: string) => string>> = {
  bucket: bucketOf,
  region: (value) => Arn.parse(value)?.region ?? "",
  account: (value) => Arn.parse(value)?.account ?? "",
  encryption: () => "aws:kms"
}

const placeholder = /\{([a-z-]+)(?:\|([a-z]+))?\}/g

/** The parameters that a template needs. */
const namesIn = (template: string): ReadonlyArray<string> =>
  [...template.matchAll(placeholder)].map(([, name = ""]) => name)

/** A template with the values of its parameters; `undefined` where one of them is not given. */
export const fill = (template: string, values: Values): string | undefined =>
  namesIn(template).every((name) => Object.hasOwn(values, name))
    ? template.replaceAll(placeholder, (_, name: string, part?: string) => {
        const value = values[name] ?? ""
        return part === undefined ? value : (parts[part]?.(value) ?? value)
      })
    : undefined

/** Values divided by commas. */
export const listOf = (text: string): ReadonlyArray<string> => text.split(",").map((value) => value.trim())

/** `key=value` pairs divided by commas; a pair without a name or without `=` has an empty name. */
export const pairsOf = (text: string): ReadonlyArray<readonly [key: string, value: string]> =>
  listOf(text).map((pair) => {
    const at = pair.indexOf("=")
    return at < 1 ? ["", pair] : [pair.slice(0, at), pair.slice(at + 1)]
  })
