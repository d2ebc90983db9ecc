import type { Say } from "../catalogue.ts"
import { services } from "../words.ts"
import type { RemarkMessages } from "./RemarkMessages.ts"

/** The engine's remarks in English. */
export const remarks: Say<RemarkMessages> = {
  "note.everyone-denies-outsiders": () =>
    '{"AWS": "*"} in a Deny is read as reaching callers without an AWS identity too',
  "note.not-principal-chain": () =>
    "NotPrincipal spares a caller only where its account, its user or role, and its session are all listed, and never one with a permissions boundary",
  "note.deny-reaches-federated-sessions": () =>
    "a Deny that names a user is read as reaching the sessions federated by that user",
  "note.star-crosses-colons": () => "a `*` that ends its ARN segment is read as crossing colons",
  "note.service-level-resource": () =>
    "the request names no resource: only `*` is read as matching it, although AWS accepts a service's own ARN for some actions",
  "note.unresolved-not-resource": () =>
    "a NotResource entry with a variable that has no value matches nothing, so the statement covers everything else",
  "note.unreadable-value": ({ operator }) =>
    `the request's value cannot be read by ${operator}: it matches nothing, and a negated operator holds`,
  "note.several-values": () =>
    "several values without ForAllValues or ForAnyValue: AWS leaves the outcome undefined; read as no match",
  "note.assumed-role-in-principal-arn": () =>
    "aws:PrincipalArn of a role session is the role's ARN, never the assumed-role ARN",
  "note.deleted-principal": ({ uniqueId }) =>
    `${uniqueId} is the unique id of no user or role that the world knows: AWS shows a deleted principal this way, and it matches nobody, not even a new one of the same name`,
  "note.forward-access-session": () =>
    "a service makes this call on the caller's behalf (forward access session): the caller's own permissions count, and the call passes none of the caller's VPC endpoints, so that aws:SourceVpc, aws:SourceVpce and aws:VpcSourceIp are absent unless the request lists them",
  "note.forwarded-past-endpoint": ({ endpoint }) =>
    `a call that a service makes on somebody's behalf does not pass ${endpoint}: the keys of the endpoint are taken as absent, and its policy must allow all the same`,
  "note.confused-deputy": ({ service }) =>
    `an Allow reaches ${service} without a condition on aws:SourceArn, aws:SourceAccount, aws:SourceOrgID or aws:SourceOrgPaths: unless a Deny stands against it, any customer of the service may cause the call (confused deputy)`,
  "note.tags-and-tag-keys": () =>
    "aws:RequestTag and aws:TagKeys belong together: AWS sends both whenever tags are passed",
  "note.policy-types-set-aside": ({ action }) =>
    `${action} does not ask every policy type: some of what is shown has no say`,
  "note.key-grant-across-accounts": () =>
    "a KMS grant is read as standing in for the key policy only: the caller's own policies must still allow",
  "note.unlisted-service": ({ service }) =>
    `no cross-account exceptions are recorded for ${service}: the service may add rules of its own`,
  "note.unlisted-resource": ({ account, resource }) =>
    `the world calls account ${account} complete, and lists no ${resource} there: is its name right?`,
  "note.block-public-policy": () =>
    "BlockPublicPolicy judges the policy that the call brings, which is not looked at: a public one is refused",
  "note.access-point-of-two-accounts": () =>
    "access point and bucket are, or may be, of two accounts: both policies and the caller's own must allow, and aws:ResourceAccount is taken as unknown",
  "note.access-control-lists": () =>
    "access control lists are not modelled: what the ACL of the object or the bucket grants is not seen",
  "reason.no-account": () => "the caller belongs to no account",
  "reason.no-organization": () => "the account is in no organization",
  "reason.policy-type-off": () => "the organization has not switched this policy type on",
  "reason.management-account": () => "the management account is exempt",
  "reason.service-linked-role": () => "service-linked roles are exempt",
  "reason.service-not-reached": ({ service }) => `does not reach ${service}`,
  "reason.service-linked-role-assumed": () => "a service's call to assume its service-linked role is exempt",
  "reason.aws-managed-key": () => "AWS managed keys are exempt",
  "reason.retire-grant": () => "kms:RetireGrant is exempt",
  "reason.no-resource": () => "the request names no resource",
  "reason.no-endpoint": () => "not through a VPC endpoint",
  "reason.default-endpoint-policy": () => "the default policy allows all",
  "reason.root-user-access": () => "the root user has full access by default",
  "reason.root-user-boundary": () => "the root user has no permissions boundary",
  "reason.none-attached": () => "none attached",
  "reason.none-passed": () => "none passed",
  "reason.no-session-with-policies": () => "not a session with policies",
  "reason.no-bucket": () => "not a request to an S3 bucket",
  "reason.service-principal": () => "AWS service principals pass",
  "reason.owners-account": () => "the caller belongs to the bucket owner's account",
  "reason.policy-not-public": () => "the policy on the resource is not public",
  "reason.restriction-off": () => "RestrictPublicBuckets is off everywhere",
  "reason.public-policy": ({ place }) =>
    place === null
      ? "the policy on the resource is public: RestrictPublicBuckets would shut out other accounts and anonymous callers"
      : `the policy on the resource is public: RestrictPublicBuckets, on at ${place}, shuts out other accounts and anonymous callers`,
  "obstacle.other-partition": ({ from, to }) => `a principal of partition ${from} cannot reach partition ${to}`,
  "obstacle.no-resource-policy": ({ service }) =>
    `${service} resources of this type have no resource-based policy: assume a role in their account`,
  "obstacle.own-account-only": ({ action, service }) =>
    `${services[service]} refuses ${action} from outside the resource's account`,
  "obstacle.key-operation": ({ action }) => `AWS KMS does not grant ${action} across accounts`,
  "obstacle.aws-managed-key": () => "an AWS managed key cannot be used from another account",
  "obstacle.aws-alias": () => "aliases under alias/aws/ belong to AWS",
  "obstacle.aws-managed-policy": () => "AWS managed policies belong to AWS",
  "obstacle.aws-reserved-role": () => "roles under /aws-reserved/ belong to AWS",
  "obstacle.service-linked-role-policies": () => "the policies of a service-linked role belong to its service",
  "obstacle.role-of-other-account": () => "a role is passed only inside its own account",
  "obstacle.session-without-mfa-calls-iam": () => "a GetSessionToken session without MFA cannot call IAM",
  "obstacle.federated-user-calls-iam": () => "a federated user's session cannot call IAM",
  "obstacle.federated-user-calls-sts": () =>
    "a federated user's session can call no STS operation but GetCallerIdentity",
  "obstacle.user-session-calls-sts": () =>
    "a GetSessionToken session can call no STS operation but AssumeRole and GetCallerIdentity",
  "obstacle.role-session-asks-for-session": () => "a role session cannot call GetFederationToken or GetSessionToken",
  "obstacle.root-user-assumes-role": () => "the root user cannot assume roles",
  "obstacle.access-point-of-vpc": () => "the access point takes requests from its own VPC only",
  "obstacle.public-acl": () => "the call brings a public access control list, which BlockPublicAcls refuses",
  "obstacle.object-of-other-account": () =>
    "the object belongs to another account than the bucket: bucket policies cannot grant it",
  "obstacle.no-key-named": () =>
    "the call works on a KMS key, whose policy must allow it, and the request names no key: name it by its ARN",
  "obstacle.public-access-blocked": () =>
    "S3 Block Public Access admits only the owner's account while the policy is public: tie every grant to fixed values, or switch RestrictPublicBuckets off"
}
