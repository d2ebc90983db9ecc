import type { PolicyType } from "@countersign/engine"
import type { Catalogue, Messages } from "./catalogue.ts"
import { purposes } from "./need/en.ts"
import { remarks } from "./remark/en.ts"
import { ways } from "./way/en.ts"
import { english as words } from "./words.ts"

const { both, either } = words

const policyTypeNames: Readonly<Record<PolicyType, string>> = {
  ...words.policyType,
  ROLE_TRUST_POLICY: "trust policy",
  VPC_ENDPOINT_POLICY: "endpoint policy"
}

const named = (policyType: PolicyType | null): string =>
  policyType === null ? "policies" : policyTypeNames[policyType]

const at = (node: string | null): string => (node === null ? "" : ` at ${node}`)

const allMust = (endpoint: boolean): string =>
  endpoint ? "both accounts and the VPC endpoint must allow" : "both accounts must allow"

const party = (name: string | null): string => (name === null ? "the VPC endpoint" : `account ${name}`)

const suffices = "One account: an allow in an identity-based policy or in the resource-based policy suffices"

const say: Catalogue = {
  ...remarks,
  ...purposes,
  ...ways,
  "headline.allowed": () => "ALLOWED",
  "headline.denied": () => "DENIED",
  "headline.undetermined": () => "UNDETERMINED",
  "headline.checks": ({ count }) => `all ${count} checks of this call must allow`,
  "label.caller": () => "caller",
  "label.action": () => "action",
  "label.resource": () => "resource",
  "caller.user-session": ({ arn, mfa }) => `${arn}, a session${mfa ? " with MFA" : ""}`,
  "caller.role-session": ({ arn, session }) => `${arn}, session "${session}"`,
  "caller.federated-user": ({ arn, name }) => `federated user ${name} of ${arn}`,
  "caller.root": ({ account }) => `the root user of account ${account}`,
  "caller.service": ({ service }) => `the service ${service}`,
  "caller.anonymous": () => "anyone, unsigned",
  "caller.login": ({ provider }) => `a login at ${provider}`,
  "type.none-passed": () => "none passed",
  "type.none-attached": () => "none attached",
  "type.not-known": () => "not known",
  "type.nearest": ({ statement }) => `nearest: ${statement}`,
  "type.does-not-fit": ({ element }) => `its ${element} does not fit`,
  "type.more": ({ count }) => `and ${count} more`,
  "type.may-apply": ({ effect, statement }) => `${effect} ${statement} may apply`,
  "type.grant": ({ grantee }) => `grant to ${grantee}`,
  "type.delegates": () => "leaves it to the account's own policies",
  "statement.ordinal": ({ index }) => `statement ${index}`,
  "statement.unnamed": () => "the statement",
  "statement.place": ({ place }) => `at ${place}`,
  "miss.expects": ({ element, values }) => `${element} expects ${values}`,
  "miss.expects-none": ({ element, values }) => `${element} expects none of ${values}`,
  "miss.got": ({ values }) => `got ${values}`,
  "miss.absent": () => "nothing: the key is absent",
  "miss.unknown": () => "unknown",
  "miss.nobody": () => "a caller without a name",
  "miss.nothing": () => "nothing",
  "values.more": ({ count, values }) => `${values} and ${count} more`,
  "heading.check": ({ count, index }) => `Check ${index} of ${count}`,
  "heading.trusted": ({ account }) => `Trusted account ${account} (the caller's)`,
  "heading.trusting": ({ account }) => `Trusting account ${account} (the resource's)`,
  "heading.caller": ({ account }) => `Account ${account}: the caller`,
  "heading.resource": ({ account }) => `Account ${account}: the resource`,
  "heading.no-account": () => "The caller belongs to no account",
  "heading.owner": ({ account }) => `Account ${account} (the resource's)`,
  "heading.caller-account": ({ account }) => `Account ${account} (the caller's)`,
  "heading.unknown-owner": () => "The resource's account: unknown",
  "heading.endpoint": () => "On the way",
  "heading.denying": () => "Denying statements",
  "heading.nearest": () => "Nearest statements",
  "heading.missing": () => "Missing",
  "heading.notes": () => "Notes",
  "heading.assumed": () => "This answer assumes that these context keys are absent",
  "heading.blockers": () => "All that stands in the way",
  "heading.remedy": ({ count, index, works }) =>
    `Remedy${count === 1 ? "" : ` ${index} of ${count}`}${works ? ": decided again with it, the request is allowed" : ""}`,
  "heading.plan": ({ works }) =>
    `All checks together${works ? ": decided again with all of this, the call is allowed" : ""}`,
  "heading.meant": () => "Probably meant",
  "heading.cannot": () => "Cannot be granted",
  "heading.ask": ({ account }) => `To send to account ${account}`,
  "heading.aws": () => "AWS would print",
  folder: ({ folder }) => `Policies are in ${folder}`,
  "service-rule": () => "a rule of the service: refused",
  "rule.both": ({ endpoint }) => `Two accounts: ${allMust(endpoint)}.`,
  "rule.both-do": ({ endpoint }) => `Two accounts: ${allMust(endpoint)}, and they do.`,
  "rule.both-do-not": ({ endpoint, silent }) =>
    `Two accounts: ${allMust(endpoint)}, and ${both(silent.map(party))} ${silent.length === 1 ? "does not" : "do not"}.`,
  "rule.own-policy": () =>
    "One account: the policy on the resource must allow, by itself or by handing on to the account.",
  "rule.either": () => `${suffices}.`,
  "rule.either-here": ({ policyTypes }) =>
    `${suffices}. Here: ${both(policyTypes.map((one) => words.policyType[one]))}.`,
  "rule.either-unless": () => `${suffices}, unless a policy that limits is silent or denies.`,
  "rule.resource-only": () => "The caller belongs to no account: the resource's side alone must allow.",
  "rule.unknown-owner": () =>
    "Nobody says who owns the resource: in the caller's account one side may suffice, in another both must allow.",
  "determining.explicit": ({ policyTypes }) =>
    `An explicit deny overrides every allow: ${both(policyTypes.map((one) => words.policyType[one]))}.`,
  "determining.silent": ({ policyTypes }) =>
    `Denied for want of an allow: ${both(policyTypes.map((one) => words.policyType[one]))}.`,
  "open.denied": ({ decisions }) => `Denied whatever is unknown: ${either(decisions)}.`,
  "open.undetermined": ({ decisions }) => `What is known leaves open: ${either(decisions)}.`,
  "blocker.explicit-deny": ({ account, node, policyType }) =>
    `account ${account}: explicit deny, ${words.policyType[policyType]}${at(node)}`,
  "blocker.silent": ({ account, node, policyType }) =>
    `account ${account}: no allow, ${words.policyType[policyType]}${at(node)}`,
  "blocker.excluded": ({ account, exclusion }) => `account ${account}: ${exclusion}`,
  "change.add": ({ account, attachTo, owner, policyType }) =>
    `${words.owner[owner]}, account ${account}, adds to the ${words.policyType[policyType]} of ${attachTo}:`,
  "change.narrow-deny": ({ account, attachTo, owner, policyType, statement }) =>
    `${words.owner[owner]}, account ${account}, narrows ${statement} in the ${words.policyType[policyType]} of ${attachTo} to:`,
  "change.remove-deny": ({ account, attachTo, owner, policyType, statement }) =>
    `${words.owner[owner]}, account ${account}, removes ${statement}, which speaks of the caller alone, from the ${words.policyType[policyType]} of ${attachTo}`,
  "change.name-principals": ({ account, attachTo, owner, policyType, statement }) =>
    `${words.owner[owner]}, account ${account}, names the principals of ${statement} in the ${words.policyType[policyType]} of ${attachTo}, so that it is not public any more:`,
  "change.set": ({ account, attachTo, owner, setting }) =>
    `${words.owner[owner]}, account ${account}, sets ${setting.name} of ${attachTo} to ${setting.value}`,
  "change.share": ({ account, actions, owner, principals, resources }) =>
    `${words.owner[owner]}, account ${account}, shares ${both(resources)} through AWS RAM with ${both(principals)}, which accepts, under a managed permission that allows ${both(actions)}`,
  "change.bring": ({ key, value }) => `the caller makes the request with ${key} = ${value}`,
  "remedy.not-proved": ({ decisions }) => `What is unknown leaves open, with it: ${either(decisions)}.`,
  "remedy.besides-meant": () => "It works only for a request that the denies below let be.",
  "excess.key-policy-resource": () => "In a key policy the resource * means this key alone.",
  "excess.no-resource": () => "Wider than the request: the action names no resource, so the statement holds for all.",
  "excess.organization-node": () =>
    "Wider than the request: it speaks of every principal of the accounts below that node.",
  "excess.whole-account": () =>
    "Wider than the request: the root user has no name but the account's, so all of it is named.",
  "excess.everyone": () =>
    "Wider than the request: an unsigned caller has no name, so this opens it to everyone. Probably the denial is meant.",
  "excess.whole-statement": () => "Wider than the request: the caller is exempted from all that this deny names.",
  "excess.every-action": () =>
    "Wider than the request: on this resource the caller is exempted from every action that this deny names. On others it still denies.",
  "excess.every-resource": () =>
    "Wider than the request: for this action the caller is exempted on every resource that this deny names. Other actions it still denies.",
  "excess.every-customer": () =>
    "Wider than the request: the service acts for every customer of AWS. Have it name on whose behalf, by aws:SourceArn or aws:SourceAccount, and require that.",
  "excess.owner-delegates": () =>
    "It changes more than the request: in the owner's account this statement then speaks for those alone whose own policies allow, AWS services have to be named, and other accounts that the policy names get in again.",
  "excess.public-policy": () =>
    "Wider than the request: the policy is public and takes effect for everyone whom it names. Probably the setting is meant.",
  "excess.whole-bucket": () =>
    "Wider than the request: no access control list of the bucket or of any of its objects has an effect any more.",
  "excess.managed-permission": () =>
    "Wider than the request: a share names the whole account. AWS must offer, or let you write, such a permission for this type of resource.",
  "meant.deny": ({ account, attachTo, policyType, statement }) =>
    `${statement}, ${words.policyType[policyType]} of ${attachTo}, account ${account}: it looks deliberate and is left as it is`,
  "meant.condition": ({ key, operator, values }) => `it denies while ${operator} ${key} ${either(values)} holds`,
  "meant.unconditional": () => "it denies whatever the request brings: ask whoever wrote it",
  "cannot.excluded": ({ reason }) => `No policy changes this: ${reason}.`,
  "cannot.no-way": () => "No statement in any of the policies that take part would allow it.",
  "cannot.role": ({ account, roleArn }) => `Instead, assume a role of account ${account}: ${roleArn}`,
  "cannot.trust": ({ roleArn }) => `trust policy of ${roleArn}:`,
  "cannot.permission": ({ roleArn }) => `identity-based policy of ${roleArn}:`,
  "cannot.assume": ({ account, caller }) => `identity-based policy of ${caller}, account ${account}:`,
  "ask.resource-owner": ({ account, action, own, resource }) =>
    `To the administrators of account ${account}: from account ${own} we want to call ${action} on ${resource}, which is yours.`,
  "ask.caller-account": ({ account, action, own, resource }) =>
    `To the administrators of account ${account}: you want to call ${action} on ${resource}, which belongs to account ${own}.`,
  "ask.own-allows": ({ account }) =>
    `Our side, account ${account}, allows it. AWS asks both sides, so we need yours as well:`,
  "ask.own-open": ({ account }) =>
    `Our side, account ${account}, does not allow it yet; we see to that. AWS asks both sides, so we need yours as well:`,
  "ask.statement": ({ attachTo, policyType }) =>
    `is it allowed by the ${words.policyType[policyType]} of ${attachTo}? If not, this statement suffices:`,
  "ask.denies-resource": () =>
    "does a deny of that policy, or a resource control policy above your account, stand against it?",
  "ask.denies-caller": () =>
    "does a deny of the caller's policies, its permissions boundary, or a service control policy above your account stand against it?",
  "aws.one-reason": () => "AWS names one reason at most, however many policies stand in the way.",
  "missing.context-key": ({ of }) =>
    `whether the request carries ${of}, and its value: give it with --context ${of}=value`,
  "missing.policies": ({ of, policyType }) => `the ${named(policyType)} of ${of}: put what is known into the world`,
  "missing.groups": ({ of }) => `the groups of ${of}: put them into the world`,
  "missing.grants": ({ of }) => `the grants on ${of}: put them into the world`,
  "missing.owner": ({ of }) =>
    `the owner of ${of}: name it with --resource-account, or put the resource into the world`,
  "missing.organization": ({ of }) =>
    `whether account ${of} is in an organization: put the organization into the world, or say "none"`,
  "missing.management-account": ({ of }) => `which account manages organization ${of}: put it into the world`,
  "missing.policy-type-enabled": ({ of, policyType }) =>
    `whether organization ${of} has ${named(policyType)} switched on`,
  "missing.tags": ({ of }) =>
    `the tags of ${of}: put them into the world, and of a bucket whether it has attribute-based access control`,
  "missing.unique-id": ({ of }) => `the unique id (AIDA… or AROA…) of ${of}: put it into the world`,
  "missing.canonical-user-id": ({ of }) => `the canonical user id of account ${of}: put it into the world`,
  "missing.aws-managed-key": ({ of }) => `whether ${of} is a key that AWS manages: put the key into the world`,
  "missing.vpc-endpoint": ({ of }) => `the account, VPC and kind of endpoint ${of}: put the endpoint into the world`,
  "missing.access-point": ({ of }) =>
    `the bucket and the VPC of access point ${of}: put the access point into the world`,
  "missing.object-owner": ({ of }) =>
    `the account that owns the object ${of}: state the objectOwnership of its bucket, or the object under objectOwners`,
  "missing.resource-share": ({ of }) =>
    `what AWS RAM shares (${of}): put it into the world under resourceShares, with whether it is accepted`,
  "missing.public-access-block": ({ of }) =>
    `the Block Public Access settings (RestrictPublicBuckets) of ${of}: put them into the world as publicAccessBlock`
}

/** The messages in English. */
export const en: Messages = { language: "en", words, say }
