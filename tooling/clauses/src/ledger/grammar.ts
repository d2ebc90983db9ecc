import { clauses } from "../Clause.ts"

const syntax = "IAM User Guide: Grammar of the IAM JSON policy language"
const checks = "IAM User Guide: IAM Access Analyzer policy check reference"
const quotas = "IAM User Guide: IAM and AWS STS quotas"
const variables = "IAM User Guide: IAM policy elements: Variables and tags"

/** How policies are written, and what AWS refuses or warns of. */
export const grammar = clauses([
  [
    "grammar.action",
    "IAM User Guide: IAM JSON policy elements: Action",
    "An action is a service prefix, a colon and a name that may hold wildcards, or `*`."
  ],
  [
    "grammar.condition",
    "IAM User Guide: IAM JSON policy elements: Condition",
    "A condition maps operators to keys and keys to values; numbers and booleans count as their text."
  ],
  [
    "grammar.document",
    syntax,
    "A policy is an object with statements, one or a list, and may carry a version and an id."
  ],
  ["grammar.json", syntax, "A policy is JSON whose keys are unique, in the characters AWS takes."],
  ["grammar.limits", quotas, "AWS bounds the length of policies by their type."],
  [
    "grammar.principal",
    "IAM User Guide: AWS JSON policy elements: Principal",
    "A principal is `*` or lists of AWS principals, services, federated providers and canonical users."
  ],
  [
    "grammar.resource",
    "IAM User Guide: IAM JSON policy elements: Resource",
    "A resource is an ARN with wildcards, or `*`."
  ],
  [
    "grammar.statement",
    syntax,
    "A statement has an effect, an action and, by its type, a principal and a resource; conditions are optional."
  ],
  [
    "grammar.resource-required",
    "IAM User Guide: IAM JSON policy elements: Resource",
    "Only a policy that hangs on a resource may leave the resource out. Elsewhere an allow without it opens nothing, and a deny without it denies all."
  ],
  [
    "grammar.variables",
    variables,
    "A variable is `${key}` or `${key, 'default'}`; `${*}`, `${?}` and `${$}` are the characters themselves."
  ],
  [
    "grammar.version",
    "IAM User Guide: IAM JSON policy elements: Version",
    "Only documents of 2012-10-17 know variables; in those of 2008-10-17, or without a version, they are text."
  ],
  ["validation.arn-shape", checks, "A resource must have the shape of an ARN, with no wildcard in its service."],
  ["validation.both-forms", syntax, "An element and its negation cannot stand in one statement."],
  [
    "validation.condition-keys",
    checks,
    "Condition keys must have a name; set operators and wildcards that make no sense on a key are pointed out."
  ],
  ["validation.condition-values", checks, "A value that its operator cannot read is pointed out: it never matches."],
  ["validation.duplicate-keys", syntax, "No key of an object may repeat, and no condition key in another case."],
  ["validation.effect-and-version", syntax, "The effect is `Allow` or `Deny`, the version one of two dates."],
  [
    "validation.elements",
    syntax,
    "Elements are those of the grammar, in their exact case, and none that is required may be missing."
  ],
  ["validation.empty-lists", checks, "An empty list or principal is pointed out: it matches nothing."],
  [
    "validation.not-principal",
    "IAM User Guide: AWS JSON policy elements: NotPrincipal",
    "NotPrincipal goes with deny, in resource-based policies only."
  ],
  [
    "validation.operators",
    "IAM User Guide: IAM JSON policy elements: Condition operators",
    "Operators are those that exist, in their exact case."
  ],
  ["validation.principal-presence", syntax, "Policies on resources name principals, policies on identities do not."],
  [
    "validation.principal-values",
    "IAM User Guide: AWS JSON policy elements: Principal",
    "Principals are whole names: no partial wildcards, no groups, no star for services."
  ],
  [
    "validation.resource-control-policy",
    "AWS Organizations User Guide: RCP syntax",
    "A resource control policy of a customer denies, names everyone, and lists actions of services."
  ],
  [
    "validation.service-control-policy",
    "AWS Organizations User Guide: SCP syntax",
    "A service control policy names no principal."
  ],
  [
    "validation.set-operators",
    "IAM User Guide: Single-valued vs. multivalued context keys",
    "Set operators belong to keys of several values and do not go with Null."
  ],
  ["validation.sid", syntax, "A statement id is unique in its policy; IAM takes letters and digits."],
  ["validation.size", quotas, "A policy over its quota is pointed out."],
  [
    "validation.trust-policy",
    "IAM User Guide: IAM roles",
    "A trust policy has principals, actions of AWS STS, and no resource."
  ],
  [
    "validation.variables",
    variables,
    "A variable needs a name, closed quotes and a closing brace, and an operator that reads it."
  ]
])
