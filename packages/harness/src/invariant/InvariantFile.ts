import { Schema } from "effect"

const Texts = Schema.Union([Schema.String, Schema.Array(Schema.String)])

const Entry = Schema.Struct({
  name: Schema.String,
  must: Schema.Literals(["allow", "deny"]),
  principals: Schema.optionalKey(Texts),
  except: Schema.optionalKey(Texts),
  actions: Texts,
  resources: Texts,
  context: Schema.optionalKey(Schema.Record(Schema.String, Texts))
})

/** A file of invariants, as YAML or JSON writes it. */
export const InvariantFile = Schema.Struct({ invariants: Schema.Array(Entry) })

export type InvariantFile = typeof InvariantFile.Type
