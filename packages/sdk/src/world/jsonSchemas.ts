import { Schema } from "effect"
import { AccountFile } from "./AccountFile.ts"
import { OrganizationFile } from "./OrganizationFile.ts"
import { WorldFile } from "./WorldFile.ts"

const print = (schema: Schema.Top) => {
  const { definitions, schema: top } = Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" })
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...top, $defs: definitions }
}

/** The JSON Schemas of a world's own files, by file name. Policies are AWS's and have none here. */
export const jsonSchemas = (): Readonly<Record<string, object>> => ({
  "world.schema.json": print(WorldFile),
  "organization.schema.json": print(OrganizationFile),
  "account.schema.json": print(AccountFile)
})
