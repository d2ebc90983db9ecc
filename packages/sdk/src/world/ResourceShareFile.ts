import { Schema } from "effect"

const values = Schema.Union([Schema.String, Schema.Array(Schema.String)])

/** A resource share of AWS RAM as an account's file lists it. */
export const ResourceShareEntry = Schema.Struct({
  name: Schema.String.annotate({ description: "What people call the share." }),
  resources: Schema.Array(Schema.String).annotate({ description: "The ARNs of the shared resources." }),
  principals: Schema.Array(Schema.String).annotate({
    description: "Account ids, and ARNs of users, roles, organizations and organizational units."
  }),
  permission: Schema.Struct({
    actions: Schema.Array(Schema.String),
    conditions: Schema.optionalKey(Schema.Record(Schema.String, Schema.Record(Schema.String, values)))
  }).annotate({ identifier: "ManagedPermission", description: "What the managed permission of the share allows." }),
  accepted: Schema.optionalKey(
    Schema.Boolean.annotate({ description: "Whether the share is in effect. Left out is unknown." })
  )
}).annotate({ identifier: "ResourceShare", description: "A resource share of AWS RAM." })

export type ResourceShareEntry = typeof ResourceShareEntry.Type
