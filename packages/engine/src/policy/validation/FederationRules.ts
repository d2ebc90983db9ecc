import type { JsonObject } from "../JsonValue.ts"
import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as ElementRules from "./ElementRules.ts"

const alongside: ReadonlyArray<string> = ["sts:tagsession", "sts:setsourceidentity"]

const own = (provider: string): string =>
  provider.includes(":saml-provider/") ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity"

// A wildcard may cover the right action; only an action that cannot is refused.
const fits = (action: string, allowed: ReadonlyArray<string>): boolean =>
  /[*?]/.test(action) || [...alongside, ...allowed.map((name) => name.toLowerCase())].includes(action.toLowerCase())

/**
 * A SAML or OIDC provider may only be given its own way to assume a role, with tags and source identity.
 *
 * A statement that also names other kinds of principal may name their actions too.
 * @clause validation.trust-policy
 */
export function* check(statement: JsonObject, pointer: string): ElementRules.Issues {
  const principal = statement["Principal"]
  if (!JsonValue.isObject(principal) || Object.keys(principal).some((kind) => kind !== "Federated")) return
  const providers = ElementRules.texts(principal["Federated"], "").map(([provider]) => provider)
  const allowed = [...new Set(providers.map(own))]
  if (allowed.length === 0) return
  for (const [action, at] of ElementRules.texts(statement["Action"], JsonValue.child(pointer, "Action"))) {
    if (!/^sts:/i.test(action) || fits(action, allowed)) continue
    const make = statement["Effect"] === "Deny" ? PolicyIssue.warning : PolicyIssue.error
    yield make(
      "federated-action",
      at,
      `action \`${action}\` for an identity provider`,
      `use \`${allowed.join("`, `")}\``
    )
  }
}
