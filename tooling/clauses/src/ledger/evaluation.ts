import { clauses } from "../Clause.ts"

const logic = "IAM User Guide: Policy evaluation logic"
const keys = "IAM User Guide: AWS global condition context keys"
const crossAccount = "IAM User Guide: Cross-account policy evaluation logic"
const principals = "IAM User Guide: AWS JSON policy elements: Principal"

/** How requests are described and the words of the policy types combined. */
export const evaluation = clauses([
  [
    "arn.owner",
    "Amazon S3 User Guide: How Amazon S3 authorizes a request",
    "The account that owns a resource is the one that holds it, the one the request names, or the one in its ARN. Where none of them tells, the owner is unknown and never guessed."
  ],
  [
    "arn.six-parts",
    "IAM User Guide: IAM ARNs",
    "An ARN has six parts divided by the first five colons; the sixth may hold colons and slashes."
  ],
  [
    "world.resource-lookup",
    "Amazon S3 User Guide: Bucket policies",
    "The policy and the tags of an object, an index, an alias or a method are those of the longest listed name above it."
  ],
  [
    "request.context",
    "IAM User Guide: The request context",
    "Every policy of one evaluation sees the same principal, action, resource and condition keys."
  ],
  [
    "request.additional-checks",
    logic,
    "A call that needs several authorizations passes only if each of them does; an explicit deny of one denies the call."
  ],
  [
    "request.derived-keys",
    keys,
    "Keys that principal, resource, organization or endpoint determine need not be sent. A listed key replaces the derived one and an empty list removes it."
  ],
  [
    "request.principal-keys",
    keys,
    "Who the caller is settles the keys of the principal: its ARN, account, type, ids, tags and organization. Services, anonymous callers and external logins lack those they cannot have."
  ],
  ["request.resource-keys", keys, "The owner of the resource and its tags settle the keys of the resource."],
  [
    "request.endpoint-keys",
    keys,
    "A request through a VPC endpoint carries the endpoint, its VPC, its account and that account's organization; any other request carries none of them."
  ],
  [
    "request.call-keys",
    keys,
    "The call itself settles its region, whether a service calls on somebody's behalf, the ends of such a chain and, on calls that a service makes as itself and on no other, the organization of the account it acts for."
  ],
  [
    "request.forward-access-session",
    "IAM User Guide: Forward access sessions",
    "A service that calls on a caller's behalf is judged by the caller's own policies. The call says so with aws:ViaAWSService and aws:CalledVia, and passes none of the caller's VPC endpoints: it carries none of their keys. A request that names an endpoint all the same is still held to the endpoint's policy."
  ],
  [
    "request.organization-paths",
    keys,
    "A path runs from the organization over its root to the unit of the account, ends in a slash, and leaves the account out."
  ],
  [
    "request.tags",
    "IAM User Guide: Tags for IAM resources",
    "In tag conditions keys compare without regard to case, values with it."
  ],
  [
    "principal.kinds",
    "IAM User Guide: Policy variables, principal key values",
    "Each kind of caller has its own ARN, id, name and type in condition keys; a role session is known there by its role's ARN."
  ],
  [
    "principal.chain",
    principals,
    "A policy can speak of a caller by its account, by its user or role, and by its session. Role ARNs need their path, session ARNs have none."
  ],
  ["principal.groups", principals, "A group is never a principal: it only brings policies to its users."],
  [
    "principal.unique-ids",
    "IAM User Guide: IAM identifiers",
    "A unique id in a policy names the user or role that carries it now. That of a deleted one names nobody, even where the name is taken anew."
  ],
  [
    "principal.confused-deputy",
    "IAM User Guide: The confused deputy problem",
    "A service principal acts for any customer of the service. An Allow that reaches it should ask for whom it acts: aws:SourceArn, aws:SourceAccount, aws:SourceOrgID or aws:SourceOrgPaths. One that does not is decided like any other, and noted."
  ],
  [
    "evaluation.policy-types",
    logic,
    "Only policies attached to the caller, the resource, the way between and their organizations take part; each type has its own part."
  ],
  [
    "evaluation.statement",
    "IAM User Guide: AWS JSON policy elements: Statement",
    "A statement applies if its principal, action, resource and all conditions match. A policy is the union of its statements; an empty element matches nothing."
  ],
  [
    "evaluation.union",
    logic,
    "Inside one account a request is allowed where an identity-based or a resource-based policy allows it and none denies."
  ],
  [
    "evaluation.guardrail",
    logic,
    "Boundaries, session policies, control policies and endpoint policies grant nothing: each that applies must allow as well."
  ],
  [
    "evaluation.order",
    logic,
    "An explicit deny of any applicable policy decides. Otherwise every policy type that limits the request must allow; what is silent denies implicitly."
  ],
  [
    "evaluation.root-user",
    "IAM User Guide: AWS account root user",
    "The root user needs no identity-based policy, at home and abroad. Control policies, resource-based policies and key policies bind it all the same."
  ],
  [
    "evaluation.resource-policies",
    "IAM User Guide: Identity-based and resource-based policies",
    "What stands on a resource is its resource-based policy; on a role, for AWS STS, its trust policy; on a key its key policy and grants."
  ],
  [
    "identity-based.union",
    logic,
    "The policies of a user and of its groups count together, as do those of a role: any allow allows and any deny denies."
  ],
  [
    "resource-based.union",
    logic,
    "The statements of a resource-based policy count together: any deny denies, and of several grants the most generous counts."
  ],
  [
    "same-account.grantee-matrix",
    "IAM User Guide: Policy evaluation for requests within a single account",
    "Whom a resource-based policy names decides which silent policies still limit: an account leaves all to identity policies, a role stays under boundary and session policy, and a user, a session or everyone is granted directly."
  ],
  [
    "cross-account.test",
    crossAccount,
    "A request is cross-account where the caller's account does not own the resource. Organizations play no part, and a session belongs to its role's account."
  ],
  [
    "cross-account.both-sides",
    crossAccount,
    "A cross-account request needs an allow in the trusted and in the trusting account; a deny in either denies."
  ],
  [
    "cross-account.trusted-side",
    crossAccount,
    "In the caller's account identity policies, boundary, session policies and service control policies must all allow; no grant abroad replaces any of them."
  ],
  [
    "cross-account.trusting-side",
    crossAccount,
    "In the owner's account the resource-based policy must name the caller, its account or everyone, and no resource control policy may deny."
  ],
  [
    "cross-account.resource-types",
    "IAM User Guide: AWS services that work with IAM",
    "A resource of a type without resource-based policies is out of reach of other accounts, except through a role there."
  ],
  [
    "resource-only.one-side",
    principals,
    "Services, anonymous callers and external logins have no account: the resource's side alone decides."
  ],
  [
    "undetermined.admits",
    logic,
    "Where facts are missing the answer is every decision they can lead to. Missing facts never turn into an allow."
  ],
  [
    "undetermined.condition-keys",
    keys,
    "A key of unknown value may be absent or hold any value: a condition on it holds, fails or stays open accordingly."
  ],
  ["undetermined.missing-facts", logic, "An undetermined answer names the facts that would settle it."],
  [
    "undetermined.owner",
    crossAccount,
    "Where the owner of a resource is unknown the request is judged both as of one account and as cross-account."
  ]
])
