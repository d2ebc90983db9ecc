import { type AuthorizationRequest, PolicyPrinter, type Principal } from "@countersign/engine"

const printPrincipal = (principal: Principal.Principal): unknown => {
  const policies = "sessionPolicies" in principal ? principal.sessionPolicies : undefined
  if (policies === undefined || policies === "unknown") return principal
  const written = policies.map(({ document, name }) => ({ name, document: PolicyPrinter.toJson(document) }))
  return { ...principal, sessionPolicies: written }
}

/** A request in the form of a request file: reading it asks the same again. */
export const printRequest = (request: AuthorizationRequest): unknown => ({
  ...request,
  principal: printPrincipal(request.principal)
})
