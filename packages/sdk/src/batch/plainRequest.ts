import type { AuthorizationRequest } from "@countersign/engine"

type Fields = Readonly<Record<string, unknown>>

const isText = (value: unknown): boolean => typeof value === "string"

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const hasOnly = (value: Fields, names: ReadonlySet<string>): boolean => {
  for (const name of Object.keys(value)) if (!names.has(name)) return false
  return true
}

const isContext = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name of Object.keys(value)) {
    const values = value[name]
    if (!isText(values) && !(Array.isArray(values) && values.every(isText))) return false
  }
  return true
}

const request = new Set(["principal", "action", "resource", "context"])
const user = new Set(["type", "arn"])
const roleSession = new Set(["type", "roleArn", "sessionName"])

const isPrincipal = (value: unknown): boolean => {
  if (!isFields(value)) return false
  if (value["type"] === "user") return isText(value["arn"]) && hasOnly(value, user)
  if (value["type"] !== "role-session" || !isText(value["roleArn"])) return false
  return isText(value["sessionName"]) && hasOnly(value, roleSession)
}

/**
 * The request that a value is as it stands: a user or a role's session, an action, a resource and a context.
 * `undefined` where it has to be read, because it says more or is none: reading is slower by far.
 */
export const plainRequest = (value: unknown): AuthorizationRequest | undefined => {
  if (!isFields(value) || !hasOnly(value, request) || !isPrincipal(value["principal"])) return undefined
  if (!isText(value["action"]) || !isText(value["resource"])) return undefined
  return Object.hasOwn(value, "context") && !isContext(value["context"])
    ? undefined
    : (value as unknown as AuthorizationRequest)
}
