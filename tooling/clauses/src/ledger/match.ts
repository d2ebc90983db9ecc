import { clauses } from "../Clause.ts"

const operators = "IAM User Guide: IAM JSON policy elements: Condition operators"
const principals = "IAM User Guide: AWS JSON policy elements: Principal"
const sets = "IAM User Guide: Single-valued vs. multivalued context keys"
const resources = "IAM User Guide: IAM JSON policy elements: Resource"

/** When an element of a statement speaks of a request. */
export const match = clauses([
  [
    "match.action",
    "IAM User Guide: IAM JSON policy elements: Action",
    "Actions compare without regard to case, with wildcards anywhere in the name. NotAction speaks of all it does not list."
  ],
  [
    "match.resource",
    resources,
    "Resources compare with regard to case. The resource `*` of an action without resources is matched by `*` alone, and NotResource speaks of all it does not list."
  ],
  [
    "match.resource-segments",
    resources,
    "In the first five parts of an ARN a star at the end of its part may run over colons, any other stays inside its part. In the sixth a star crosses everything."
  ],
  ["match.wildcards", resources, "A star stands for any run of characters, a question mark for exactly one."],
  [
    "match.api-path",
    "API Gateway Developer Guide: Resource policy examples",
    "`execute-api:/stage/METHOD/path` stands for the ARN of the API that carries the policy. In a policy that no API carries it opens nothing in an allow, and a deny takes it for the path of every API."
  ],
  [
    "match.variables",
    "IAM User Guide: IAM policy elements: Variables and tags",
    "A variable takes the one value of its key, or its default, as literal text. Without either, a resource matches nothing, a positive operator fails and a negated one holds."
  ],
  [
    "match.principal",
    principals,
    '`*` names everyone, `{"AWS": "*"}` AWS principals and anonymous callers, an account its principals; partial wildcards and absent principals name nobody.'
  ],
  [
    "match.principal-deny",
    principals,
    'A deny reaches a caller by any of its names: account, user or role, session, and the user who federated it. `{"AWS": "*"}` reaches services as well.'
  ],
  ["match.canonical-user", principals, "A canonical user id stands for the account that it belongs to."],
  [
    "match.not-principal",
    "IAM User Guide: AWS JSON policy elements: NotPrincipal",
    "A deny with NotPrincipal spares a caller only if every name of its chain is listed, and never one with a permissions boundary or an anonymous one."
  ],
  [
    "condition.combination",
    "IAM User Guide: Conditions with multiple context keys or values",
    "Operators and keys combine by AND, the values of a key by OR, those under a negated operator by NOR. The names of keys ignore case."
  ],
  [
    "condition.operators",
    operators,
    "Each operator reads policy and request values in its own way; a negated operator is the opposite of its positive one, also where a value cannot be read."
  ],
  ["condition.missing-key", operators, "A missing key fails every positive operator and satisfies every negated one."],
  [
    "condition.if-exists",
    operators,
    "With IfExists a missing key satisfies the operator; a key that is there is tested."
  ],
  ["condition.null", operators, "Null asks whether a key is absent; a value that is empty counts as absent."],
  [
    "condition.multivalued",
    sets,
    "ForAllValues asks that every request value passes and forgives their absence; ForAnyValue asks that some value passes and fails on absence."
  ],
  [
    "condition.several-values",
    sets,
    "Several request values without a set operator fail a positive operator; a negated one holds if no value matches."
  ],
  [
    "condition.empty-values",
    operators,
    "A condition without policy values fails, save under a plain negated operator. With IfExists, negated or not, it holds where the key is absent only; with ForAllValues where the key is absent or empty."
  ],
  [
    "condition.string-equals",
    operators,
    "StringEquals compares whole texts with regard to case; wildcards are letters."
  ],
  [
    "condition.string-equals-ignore-case",
    operators,
    "Texts compare after simple lower-casing, one character at a time, without normalization or folding."
  ],
  ["condition.string-like", operators, "StringLike is a glob over the whole text whose star crosses every character."],
  [
    "condition.numeric",
    operators,
    "Numbers compare exactly, as integers or decimals of any size; exponents are no numbers."
  ],
  [
    "condition.date",
    operators,
    "Dates compare as instants, written in the W3C profile of ISO 8601 or as epoch seconds; bare digits are epoch seconds."
  ],
  [
    "condition.bool",
    operators,
    "`true` matches true; `false` matches any value that is not true; case does not matter."
  ],
  [
    "condition.bool-variables",
    operators,
    "AWS's pages disagree whether Bool takes variables; here they are filled in."
  ],
  ["condition.binary", operators, "BinaryEquals compares the bytes behind two base64 texts."],
  [
    "condition.ip-address",
    operators,
    "An address is inside a network of its own family only; an IPv4-mapped IPv6 address is IPv6."
  ],
  [
    "condition.arn",
    operators,
    "ARNs are split into six parts and each part is a glob of its own; ArnEquals and ArnLike are the same."
  ]
])
