import { expect, it } from "vitest"
import { jsonSchemas } from "../../src/index.ts"

it.each(Object.entries(jsonSchemas()))(
  "schema/%s is current (run vitest with -u to write it)",
  async (name, schema) => {
    await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(`../../schema/${name}`)
  }
)
