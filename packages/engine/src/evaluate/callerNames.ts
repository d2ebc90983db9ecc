import { rememberFor } from "../aws/remember.ts"
import * as Caller from "../request/Caller.ts"

/** The names under which a policy can speak of the caller, from its account down to the session. */
export const callerNames = rememberFor((caller: Caller.Caller): ReadonlyArray<string> => {
  const { principal } = caller
  switch (principal.type) {
    case "user":
    case "user-session":
      return [Caller.accountArn(caller), principal.arn]
    case "role-session":
      return [
        Caller.accountArn(caller),
        principal.roleArn,
        Caller.sessionArn(caller, principal.roleArn, principal.sessionName)
      ]
    case "federated-user":
      return [Caller.accountArn(caller), principal.federatedBy, Caller.federatedUserArn(caller, principal.name)]
    case "root":
      return [Caller.accountArn(caller)]
    case "service":
      return [principal.service]
    case "saml":
    case "web-identity":
      return [principal.provider]
    case "anonymous":
      return []
  }
})
