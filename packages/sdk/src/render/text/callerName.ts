import type { Messages } from "../../messages/catalogue.ts"
import type { WrittenPrincipal } from "../../request/printRequest.ts"

/** The caller as a person would call it. */
export const callerName = (principal: WrittenPrincipal, { say }: Messages): string => {
  switch (principal.type) {
    case "user":
      return principal.arn
    case "user-session":
      return say["caller.user-session"]({ arn: principal.arn, mfa: principal.mfa === true })
    case "role-session":
      return say["caller.role-session"]({ arn: principal.roleArn, session: principal.sessionName })
    case "federated-user":
      return say["caller.federated-user"]({ arn: principal.federatedBy, name: principal.name })
    case "root":
      return say["caller.root"](principal)
    case "service":
      return say["caller.service"](principal)
    case "anonymous":
      return say["caller.anonymous"]({})
    case "saml":
    case "web-identity":
      return say["caller.login"](principal)
  }
}
