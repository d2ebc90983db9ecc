import { Schema } from "effect"

const optional = Schema.optionalKey
const Text = Schema.String
const Texts = Schema.Union([Text, Schema.Array(Text)])
const Tags = Schema.Record(Text, Text)

const SessionPolicy = Schema.Struct({ name: Text, document: Schema.Unknown })
const SessionPolicies = Schema.Union([Schema.Literal("unknown"), Schema.Array(SessionPolicy)])
const session = { sessionPolicies: optional(SessionPolicies), sessionTags: optional(Tags) }

/** What a request file holds, its principal aside: that one is read by its `type`. */
export const Request = Schema.Struct({
  $schema: optional(Text),
  principal: optional(Schema.Unknown),
  action: optional(Text),
  resource: optional(Text),
  resourceAccount: optional(Text),
  context: optional(Schema.Record(Text, Texts)),
  unknownKeys: optional(Schema.Union([Schema.Literal("all"), Schema.Array(Text)])),
  viaVpcEndpoint: optional(Text),
  additionalChecks: optional(
    Schema.Array(Schema.Struct({ action: Text, resource: Text, resourceAccount: optional(Text) }))
  )
})

/** A principal of each type. */
export const principals = {
  user: Schema.Struct({ type: Schema.Literal("user"), arn: Text }),
  "user-session": Schema.Struct({ type: Schema.Literal("user-session"), arn: Text, mfa: optional(Schema.Boolean) }),
  "role-session": Schema.Struct({
    type: Schema.Literal("role-session"),
    roleArn: Text,
    sessionName: Text,
    federatedProvider: optional(Text),
    ...session
  }),
  "federated-user": Schema.Struct({
    type: Schema.Literal("federated-user"),
    name: Text,
    federatedBy: Text,
    ...session
  }),
  root: Schema.Struct({
    type: Schema.Literal("root"),
    account: Text,
    assumedRoot: optional(Schema.Boolean),
    sessionPolicies: optional(SessionPolicies)
  }),
  service: Schema.Struct({ type: Schema.Literal("service"), service: Text }),
  anonymous: Schema.Struct({ type: Schema.Literal("anonymous") }),
  saml: Schema.Struct({ type: Schema.Literal("saml"), provider: Text }),
  "web-identity": Schema.Struct({ type: Schema.Literal("web-identity"), provider: Text })
} as const

export type PrincipalType = keyof typeof principals

/** Session policies as a request file writes them. */
export type WrittenSessionPolicies = typeof SessionPolicies.Type
