import type { Say } from "../catalogue.ts"
import { purposes } from "../need/en.ts"
import type { WayMessages } from "./WayMessages.ts"

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`

const chains = ({ count, more, roles }: WayMessages["paths.certain"]): string =>
  roles === 0
    ? "no role is needed"
    : `${counted(count, "chain")} of ${counted(roles, "role")}${more ? ", and more of the same length" : ""}`

/** Operations, chains of roles and both ways to a resource, in English. */
export const ways: Say<WayMessages> = {
  "brief.request": ({ action, resource }) => `${action} on ${resource}`,
  "brief.caller": ({ caller }) => `by ${caller}`,
  "brief.trusted": ({ account }) => `trusted account ${account}`,
  "brief.trusting": ({ account }) => `trusting account ${account}`,
  "brief.account": ({ account }) => `account ${account}`,
  "brief.unknown-account": () => "an account that nobody names",
  "brief.missing": () => "missing",
  "operation.needs": ({ count, operation }) =>
    `${operation} needs ${count === 1 ? "one check" : `${count} checks, which must all allow`}`,
  "operation.why": ({ source }) => `why: ${source}`,
  "operation.in-full": ({ index, purpose }) => `Check ${index}, ${purposes[`purpose.${purpose}`]({})}, in full`,
  "paths.certain": (found) => `FOUND: ${chains(found)}`,
  "paths.perhaps": (found) => `PERHAPS: ${chains(found)}`,
  "paths.none": ({ reached }) => `NONE: ${counted(reached, "role session")} reached, and none may`,
  "paths.from": () => "from",
  "paths.chain": ({ count, index }) => `Chain ${index} of ${count}`,
  "paths.assume": ({ role }) => `assume ${role}`,
  "paths.without-role": () => "Without a role",
  "paths.cut": () => "Longer chains were left out: --max-hops looks further.",
  "chain.permissions-set-aside": () =>
    "a role session has the role's permissions alone: the caller's own are set aside while it acts in the session",
  "chain.role-chaining": () =>
    "role chaining: a session that another role session began lasts one hour at most (IAM User Guide: IAM roles, terms and concepts)",
  "chain.source-identity": () =>
    "the source identity stays with every session of the chain and cannot be changed on the way",
  "compare.resource-based": () => "Resource-based, as the caller itself",
  "compare.role-based": ({ role }) => `Role-based, over ${role}`,
  "compare.no-role": ({ account }) => `Role-based: account ${account} has no role that the caller can assume`,
  "compare.no-owner": () => "Role-based: nobody says in which account the resource is",
  "compare.differences": () => "What the caller keeps and gives up",
  "compare.by-resource": () => "resource-based",
  "compare.by-role": () => "role-based",
  "aspect.callers-permissions": () => "the caller's own permissions",
  "resource-based.callers-permissions": () =>
    "kept: the caller works in its own account and with the resource at the same time",
  "role-based.callers-permissions": () =>
    "given up while it acts in the session, which has the role's permissions alone",
  "aspect.who-allows-in-one-account": () => "who must allow",
  "resource-based.who-allows-in-one-account": () =>
    "the account, in an identity-based policy or in the policy on the resource",
  "role-based.who-allows-in-one-account": () =>
    "the role's trust policy for sts:AssumeRole; for the resource itself the same, with the role's policies",
  "aspect.who-allows-in-two-accounts": () => "who must allow",
  "resource-based.who-allows-in-two-accounts": () =>
    "the caller's account by an identity-based policy, the resource's account by the policy on the resource",
  "role-based.who-allows-in-two-accounts": () =>
    "both accounts for sts:AssumeRole; for the resource itself the role's account alone",
  "aspect.which-resources": () => "which resources",
  "resource-based.which-resources": () => "only those whose type has resource-based policies",
  "role-based.which-resources": () => "any that the role may use",
  "aspect.service-control-policies": () => "service control policies",
  "resource-based.service-control-policies": () => "those of the caller's account",
  "role-based.service-control-policies": () =>
    "those of the caller's account for the call that assumes the role, those of the role's account after it",
  "aspect.who-policies-see": () =>
    "who policies see (aws:PrincipalArn, aws:PrincipalAccount, aws:PrincipalOrgID, tags)",
  "resource-based.who-policies-see": ({ caller }) => caller,
  "role-based.who-policies-see": () => "the role, in the resource's account",
  "aspect.how-long": () => "how long",
  "resource-based.how-long": () => "as long as the caller's credentials last",
  "role-based.how-long": () => "as long as the role's maximum session duration, up to twelve hours",
  "aspect.how-long-in-a-chain": () => "how long",
  "resource-based.how-long-in-a-chain": () => "as long as the caller's credentials last",
  "role-based.how-long-in-a-chain": () => "one hour at most, as the caller is a role session itself (role chaining)"
}
