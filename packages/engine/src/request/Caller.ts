import type { AccountId } from "../aws/AccountId.ts"
import type { Fact } from "../aws/Fact.ts"
import type { Tags } from "../aws/Tags.ts"
import type { Principal } from "./Principal.ts"

/**
 * Where an account stands in an organization: `path` is `o-id/r-id/ou-id/…/`, the account itself left out, unknown
 * where the organization's tree does not lead up to its root.
 */
export interface OrganizationPlace {
  readonly organizationId: string
  readonly path: Fact<string>
}

/** An account's place in its organization, or that it has none. */
export type Membership = Fact<OrganizationPlace | "none">

/**
 * The principal with what a world knows of it.
 *
 * `account` is absent for services, anonymous callers and external logins. `partition` is absent where the
 * principal names none. `uniqueId` is the `AIDA…` or `AROA…` of the user or role behind the principal.
 */
export interface Caller {
  readonly principal: Principal
  readonly account: AccountId | undefined
  readonly partition: string | undefined
  readonly uniqueId: Fact<string | undefined>
  readonly tags: Fact<Tags>
  readonly membership: Membership
  readonly canonicalUserId: Fact<string | undefined>
  readonly hasBoundary: Fact<boolean>
  readonly serviceLinked: boolean
}

/** The ARN of the account's root user, by which policies name the whole account. */
export const accountArn = (caller: Caller): string =>
  `arn:${caller.partition ?? "aws"}:iam::${caller.account ?? ""}:root`

/** The ARN of a role session: its role's name without the path, then the session's. */
export const sessionArn = (caller: Caller, roleArn: string, sessionName: string): string =>
  `arn:${caller.partition ?? "aws"}:sts::${caller.account ?? ""}:assumed-role/${roleArn.slice(
    roleArn.lastIndexOf("/") + 1
  )}/${sessionName}`

/** The ARN of a federated user. */
export const federatedUserArn = (caller: Caller, name: string): string =>
  `arn:${caller.partition ?? "aws"}:sts::${caller.account ?? ""}:federated-user/${name}`

/** The user or role whose policies bind the caller; of a federated user the one who federated. */
export const identityArn = ({ principal }: Caller): string | undefined => {
  switch (principal.type) {
    case "user":
    case "user-session":
      return principal.arn
    case "role-session":
      return principal.roleArn
    case "federated-user":
      return principal.federatedBy
    case "root":
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return undefined
  }
}
