import { Schema } from "effect"

/** Names the JSON Schema of a file, for editors. */
export const schemaReference = Schema.optionalKey(
  Schema.String.annotate({ description: "The JSON Schema of this file, for editors. It is not read." })
)

export const AccountId = Schema.String.check(
  Schema.isPattern(/^\d{12}$/u, { expected: "an account id of 12 digits" })
).annotate({ identifier: "AccountId", description: "The 12 digits of an account, as a string." })

export const Tags = Schema.Record(Schema.String, Schema.String).annotate({
  identifier: "Tags",
  description: "Tag keys and values. An empty object says that there are none."
})
