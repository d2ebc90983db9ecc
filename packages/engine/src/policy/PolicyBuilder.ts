import type { ConditionBlock } from "./ConditionBlock.ts"
import type { JsonObject } from "./JsonValue.ts"
import * as JsonValue from "./JsonValue.ts"
import type { PolicyDocument, Version } from "./PolicyDocument.ts"
import type { PolicyType } from "./PolicyType.ts"
import type { PrincipalElement } from "./PrincipalElement.ts"
import type { PatternElement, Statement } from "./Statement.ts"

const member = (value: unknown, name: string): unknown => (JsonValue.isObject(value) ? value[name] : undefined)

const string = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

const texts = (value: unknown): ReadonlyArray<string> =>
  JsonValue.list(value)
    .map(JsonValue.text)
    .filter((text) => text !== undefined)

/** The `Version` of a document, where it is one that AWS knows. */
export const version = (document: unknown): Version | undefined => {
  const value = member(document, "Version")
  return value === "2012-10-17" || value === "2008-10-17" ? value : undefined
}

const pattern = (statement: JsonObject, name: string): PatternElement | undefined => {
  if (statement[name] !== undefined) return { negated: false, values: texts(statement[name]) }
  const values = statement[`Not${name}`]
  return values === undefined ? undefined : { negated: true, values: texts(values) }
}

const principal = (statement: JsonObject): PrincipalElement | undefined => {
  const negated = statement["Principal"] === undefined
  const element = negated ? statement["NotPrincipal"] : statement["Principal"]
  return element === undefined
    ? undefined
    : {
        negated,
        everyone: element === "*",
        aws: texts(member(element, "AWS")),
        service: texts(member(element, "Service")),
        federated: texts(member(element, "Federated")),
        canonicalUser: texts(member(element, "CanonicalUser"))
      }
}

const entries = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  JsonValue.isObject(value) ? Object.entries(value) : []

const condition = (value: unknown): ConditionBlock =>
  entries(value).map(([operator, tests]) => ({
    operator,
    tests: entries(tests).map(([key, values]) => ({ key, values: texts(values) }))
  }))

const statement = (value: JsonObject): Statement => ({
  sid: string(value["Sid"]),
  effect: value["Effect"] === "Allow" ? "Allow" : "Deny",
  principal: principal(value),
  action: pattern(value, "Action") ?? { negated: false, values: [] },
  resource: pattern(value, "Resource"),
  condition: condition(value["Condition"])
})

/** The document of a JSON value in which no rule found an error. */
export const build = (value: unknown): PolicyDocument => ({
  version: version(value),
  id: string(member(value, "Id")),
  statements: JsonValue.list(member(value, "Statement")).filter(JsonValue.isObject).map(statement)
})

const speaksOfPrincipals = (value: JsonObject): boolean =>
  value["Principal"] !== undefined || value["NotPrincipal"] !== undefined

const trusts = (value: JsonObject): boolean =>
  value["Resource"] === undefined &&
  value["NotResource"] === undefined &&
  texts(value["Action"] ?? value["NotAction"]).every((action) => /^sts:/i.test(action))

/** The type of a policy by its looks: with principals it hangs on a resource, or on a role if it only speaks of STS. */
export const infer = (value: unknown, service: string | undefined): PolicyType => {
  const statements = JsonValue.list(member(value, "Statement")).filter(JsonValue.isObject)
  if (service !== undefined) return "RESOURCE_BASED_POLICY"
  if (!statements.some(speaksOfPrincipals)) return "IDENTITY_BASED_POLICY"
  return statements.every(trusts) ? "ROLE_TRUST_POLICY" : "RESOURCE_BASED_POLICY"
}
