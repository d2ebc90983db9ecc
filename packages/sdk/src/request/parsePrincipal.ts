import { AccountId, Arn, type Principal, type World } from "@countersign/engine"
import { Data, Result } from "effect"

/** The text names no principal that can make a request. */
export class InvalidPrincipal extends Data.TaggedError("InvalidPrincipal")<{
  readonly message: string
  readonly help: string
}> {}

type Parsed = Result.Result<Principal.Principal, InvalidPrincipal>

/** The name of a role session where none is given. */
export const defaultSessionName = "session"

const forms = `a principal is one of
    arn:aws:iam::111111111111:user/Name
    arn:aws:iam::111111111111:role/Name                  a session of that role
    arn:aws:sts::111111111111:assumed-role/Name/Session
    arn:aws:iam::111111111111:root                       or root:111111111111
    arn:aws:iam::111111111111:saml-provider/Name
    arn:aws:iam::111111111111:oidc-provider/host
    sns.amazonaws.com                                    an AWS service
    anonymous
  or any other in a file for --request`

const fail = (message: string, help: string): Parsed => Result.fail(new InvalidPrincipal({ message, help }))

const unreadable = (text: string): Parsed => fail(`\`${text}\` is not a principal`, forms)

const afterSlash = ({ resource }: Arn.Arn): string => resource.slice(resource.indexOf("/") + 1)

// The ARN of a session leaves its role's path out: only the world knows it.
const roleArn = ({ account, partition }: Arn.Arn, name: string, world: World.World): string => {
  const roles = Object.hasOwn(world.accounts, account) ? Object.values(world.accounts[account]!.roles) : []
  return roles.find(({ arn }) => arn.endsWith(`/${name}`))?.arn ?? `arn:${partition}:iam::${account}:role/${name}`
}

const assumedRole = (arn: Arn.Arn, world: World.World): Parsed => {
  const [name, sessionName, ...rest] = afterSlash(arn).split("/")
  if (!name || !sessionName || rest.length > 0) {
    return fail(
      `\`${arn.text}\` does not name a role and a session`,
      "write `arn:aws:sts::111111111111:assumed-role/RoleName/SessionName`: the role's path is left out"
    )
  }
  return Result.succeed({ type: "role-session", roleArn: roleArn(arn, name, world), sessionName })
}

const federatedUser = (arn: Arn.Arn): Parsed =>
  fail(
    `\`${arn.text}\` does not say which user asked for the session`,
    `put it into a file for --request: {"principal": {"type": "federated-user", "name": "${afterSlash(arn)}", "federatedBy": "arn:aws:iam::${arn.account}:user/…"}}`
  )

const group = (arn: Arn.Arn): Parsed =>
  fail(
    `\`${arn.text}\` is a group, and a group never makes a request`,
    "name a user of the group: the group's policies count for each of its users"
  )

type Reader = (arn: Arn.Arn, world: World.World) => Parsed

const readers: Readonly<Record<string, Reader>> = {
  "iam user": ({ text }) => Result.succeed({ type: "user", arn: text }),
  "iam role": ({ text }) => Result.succeed({ type: "role-session", roleArn: text, sessionName: defaultSessionName }),
  "iam root": ({ account }) => Result.succeed({ type: "root", account }),
  "iam group": group,
  "iam saml-provider": ({ text }) => Result.succeed({ type: "saml", provider: text }),
  "iam oidc-provider": ({ text }) => Result.succeed({ type: "web-identity", provider: text }),
  "sts assumed-role": assumedRole,
  "sts federated-user": federatedUser
}

const fromArn = (arn: Arn.Arn, world: World.World): Parsed => {
  const read = readers[`${arn.service} ${Arn.resourceType(arn)}`]
  if (read === undefined) return unreadable(arn.text)
  return Arn.account(arn) === undefined
    ? fail(`\`${arn.text}\` names no account`, "an account id has 12 digits")
    : read(arn, world)
}

const servicePrincipal = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/

/**
 * A principal from the one text that a person pastes. A role's ARN means a session of that role; the world tells the
 * path of the role behind an assumed-role ARN.
 */
export const parsePrincipal = (text: string, world: World.World): Parsed => {
  if (text === "anonymous") return Result.succeed({ type: "anonymous" })
  if (text.startsWith("root:")) return fromArn(Arn.parse(`arn:aws:iam::${text.slice(5)}:root`)!, world)
  if (AccountId.is(text)) {
    return fail(
      `\`${text}\` is an account, and accounts make no requests`,
      `name a user or role of it, or its root user: root:${text}`
    )
  }
  if (servicePrincipal.test(text)) return Result.succeed({ type: "service", service: text })
  const arn = Arn.parse(text)
  return arn === undefined ? unreadable(text) : fromArn(arn, world)
}
