import { type Policy, type Principal } from "@countersign/engine"
import { anonymousPrincipal, type Simulation } from "@cloud-copilot/iam-simulate"

type Simulated = Simulation["request"]["principal"]

const named = (policies: ReadonlyArray<Policy>): ReadonlyArray<string> =>
  policies.flatMap(({ document }) => document.statements.flatMap(({ principal }) => principal?.aws ?? []))

const hasRole = (arn: string): boolean => arn.includes(":role/")

const sessionOf = (
  { roleArn, sessionName }: Principal.Principal & { readonly type: "role-session" },
  policies: ReadonlyArray<Policy>
): string | undefined => {
  const [, partition, , , account, role = ""] = roleArn.split(":")
  const steps = role.split("/")
  // The ARN of a session leaves the role's path out: who the role is could not be told from it.
  return steps.length === 2 || !named(policies).some(hasRole)
    ? `arn:${partition}:sts::${account}:assumed-role/${steps.at(-1)}/${sessionName}`
    : undefined
}

// AWS refuses most calls of a session from GetSessionToken to these, and its ARN is the user's.
const refusing = /^(?:iam|sts):/i

/**
 * The principal as the simulator's documentation writes it, where the policies name people by what it is told;
 * `undefined` for those it does not speak of.
 */
export const principalOf = (
  principal: Principal.Principal,
  action: string,
  policies: ReadonlyArray<Policy>
): Simulated | undefined => {
  if (principal.type === "user") return principal.arn
  if (principal.type === "user-session") return refusing.test(action) ? undefined : principal.arn
  if (principal.type === "anonymous") return anonymousPrincipal
  return principal.type === "role-session" ? sessionOf(principal, policies) : undefined
}

const uniqueId = /^A[A-Z]{2}A[A-Z0-9]+$/

/** Whether the policies name anyone by an id, whose bearer the simulator is not told. */
export const namesById = (policies: ReadonlyArray<Policy>): boolean =>
  named(policies).some((one) => uniqueId.test(one)) ||
  policies.some(({ document }) =>
    document.statements.some(({ principal }) => (principal?.canonicalUser.length ?? 0) > 0)
  )
