import type { WrittenPrincipal } from "../../request/printRequest.ts"

/** The caller as a person would call it. */
export const callerName = (principal: WrittenPrincipal): string => {
  switch (principal.type) {
    case "user":
      return principal.arn
    case "user-session":
      return `${principal.arn}, a session${principal.mfa === true ? " with MFA" : ""}`
    case "role-session":
      return `${principal.roleArn}, session "${principal.sessionName}"`
    case "federated-user":
      return `federated user ${principal.name} of ${principal.federatedBy}`
    case "root":
      return `the root user of account ${principal.account}`
    case "service":
      return `the service ${principal.service}`
    case "anonymous":
      return "anyone, unsigned"
    case "saml":
    case "web-identity":
      return `a login at ${principal.provider}`
  }
}
