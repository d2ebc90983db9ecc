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
export const check = (statement: JsonObject, pointer: string, report: ElementRules.Report): void => {
  const principal = statement["Principal"]
  if (!JsonValue.isObject(principal) || Object.keys(principal).some((kind) => kind !== "Federated")) return
  const found = new Set<string>()
  ElementRules.eachText(principal["Federated"], "", (provider) => found.add(own(provider)))
  const allowed = [...found]
  if (allowed.length === 0) return
  const make = statement["Effect"] === "Deny" ? PolicyIssue.warning : PolicyIssue.error
  const help = `use \`${allowed.join("`, `")}\``
  ElementRules.eachText(statement["Action"], JsonValue.child(pointer, "Action"), (action, at) => {
    if (!/^sts:/i.test(action) || fits(action, allowed)) return
    report(make("federated-action", at, `action \`${action}\` for an identity provider`, help))
  })
}
