import { Schema } from "effect"

/** Names the JSON Schema of a file, for editors. */
export const schemaReference = Schema.optionalKey(
  Schema.String.annotate({ description: "The JSON Schema of this file, for editors. It is not read." })
)

export const AccountId = Schema.String.check(
  Schema.isPattern(/^\d{12}$/u, { expected: "an account id of 12 digits" })
).annotate({ identifier: "AccountId", description: "The 12 digits of an account, as a string." })

const setting = Schema.optionalKey(Schema.Boolean)

/** S3 Block Public Access as AWS prints it. */
export const PublicAccessBlock = Schema.NullOr(
  Schema.Struct({
    BlockPublicAcls: setting,
    IgnorePublicAcls: setting,
    BlockPublicPolicy: setting,
    RestrictPublicBuckets: setting
  }).annotate({
    identifier: "PublicAccessBlock",
    description: "The settings of S3 Block Public Access under AWS's names. A setting left out is unknown."
  })
)

export type PublicAccessBlock = typeof PublicAccessBlock.Type

export const Tags = Schema.Record(Schema.String, Schema.String).annotate({
  identifier: "Tags",
  description: "Tag keys and values. An empty object says that there are none."
})
