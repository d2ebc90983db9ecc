import { Schema } from "effect"
import { Tags } from "./commonKeys.ts"
import { PolicyOrNone, PolicyPaths } from "./PolicyPath.ts"

const path = Schema.optionalKey(
  Schema.String.check(
    Schema.isPattern(/^\/(?:[\u0021-\u007E]+\/)?$/u, { expected: "a path that begins and ends with `/`" })
  ).annotate({ description: "The path before the name in the ARN; `/` where it is left out." })
)

const identityPolicies = Schema.optionalKey(
  PolicyPaths.annotate({ description: "Inline and managed policies. [] is none, left out is unknown." })
)

const permissionsBoundary = Schema.optionalKey(
  PolicyOrNone.annotate({ description: "The permissions boundary. null is none, left out is unknown." })
)

const uniqueId = (example: string) =>
  Schema.optionalKey(
    Schema.String.annotate({ description: `The unique id, \`${example}…\`. Left out is unknown, always.` })
  )

export const User = Schema.Struct({
  path,
  uniqueId: uniqueId("AIDA"),
  tags: Schema.optionalKey(Tags),
  groups: Schema.optionalKey(
    Schema.Array(Schema.String).annotate({ description: "Names of groups. [] is none, left out is unknown." })
  ),
  identityPolicies,
  permissionsBoundary
}).annotate({ identifier: "User", description: "An IAM user." })

export const Group = Schema.Struct({ identityPolicies }).annotate({
  identifier: "Group",
  description: "An IAM group."
})

export const Role = Schema.Struct({
  path,
  uniqueId: uniqueId("AROA"),
  tags: Schema.optionalKey(Tags),
  identityPolicies,
  permissionsBoundary,
  trustPolicy: Schema.optionalKey(
    PolicyOrNone.annotate({ description: "The role trust policy. null is none, left out is unknown." })
  ),
  serviceLinked: Schema.optionalKey(
    Schema.Boolean.annotate({
      description: "A service-linked role. Left out, a path below /aws-service-role/ makes it one."
    })
  )
}).annotate({ identifier: "Role", description: "An IAM role." })

export type User = typeof User.Type
export type Role = typeof Role.Type
