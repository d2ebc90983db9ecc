import type * as Arn from "../aws/Arn.ts"

const upTo = (text: string, end: number): string => (end === -1 ? text : text.slice(0, end))

/**
 * The resource that carries the policy: of an object its bucket or access point, of an index its table, of a method its
 * API.
 * @clause world.resource-lookup
 */
export const carrier = ({ account, resource, service, text }: Arn.Arn): string => {
  const start = text.length - resource.length
  switch (service) {
    case "s3":
      return upTo(text, account === "" ? text.indexOf("/") : text.indexOf("/object/"))
    case "dynamodb":
      return upTo(text, text.indexOf("/index/", start))
    case "execute-api":
      return upTo(text, text.indexOf("/", start))
    default:
      return text
  }
}
