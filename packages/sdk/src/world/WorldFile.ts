import { Schema } from "effect"
import { schemaReference } from "./commonKeys.ts"

/** `world.json`: what holds for the world as a whole. The file may be left out. */
export const WorldFile = Schema.Struct({
  $schema: schemaReference,
  name: Schema.optionalKey(Schema.String.annotate({ description: "What people call this world." })),
  resourceControlServices: Schema.optionalKey(
    Schema.Array(Schema.String).annotate({
      description: "Service prefixes that resource control policies reach. Left out: AWS's list of January 2026."
    })
  )
}).annotate({ identifier: "World", title: "world.json", description: "What holds for the world as a whole." })

export type WorldFile = typeof WorldFile.Type
