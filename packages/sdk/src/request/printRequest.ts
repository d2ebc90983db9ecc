import { type AuthorizationRequest, PolicyPrinter, type Principal } from "@countersign/engine"

interface WrittenPolicy {
  readonly name: string
  readonly document: unknown
}

type Written<P> = P extends { readonly sessionPolicies?: unknown }
  ? Omit<P, "sessionPolicies"> & { readonly sessionPolicies?: "unknown" | ReadonlyArray<WrittenPolicy> }
  : P

/** A principal in the form of a request file: session policies as JSON data. */
export type WrittenPrincipal = Written<Principal.Principal>

/** A request in the form of a request file. */
export interface WrittenRequest extends Omit<AuthorizationRequest, "principal"> {
  readonly principal: WrittenPrincipal
}

/** A principal in the form of a request file. */
export const printPrincipal = (principal: Principal.Principal): WrittenPrincipal => {
  if (!("sessionPolicies" in principal) || principal.sessionPolicies === undefined) return principal
  const { sessionPolicies, ...rest } = principal
  if (sessionPolicies === "unknown") return { ...rest, sessionPolicies }
  const written = sessionPolicies.map(({ document, name }) => ({ name, document: PolicyPrinter.toJson(document) }))
  return { ...rest, sessionPolicies: written }
}

/** A request in the form of a request file: reading it asks the same again. */
export const printRequest = (request: AuthorizationRequest): WrittenRequest => ({
  ...request,
  principal: printPrincipal(request.principal)
})
