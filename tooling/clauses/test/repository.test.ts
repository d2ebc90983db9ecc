import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { ledger } from "../src/ledger.ts"
import { checkRepository } from "../src/run.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))

test("every clause has a rule and a case or test, every citation is in the ledger, and its page is current", () => {
  expect(checkRepository(root, ledger)).toEqual([])
})
