import { expect, it } from "vitest"
import { page } from "./page.ts"

it("docs/reference/operations.md tells what the table says: `vitest run -u` writes it anew", async () => {
  await expect(page()).toMatchFileSnapshot("../../../../docs/reference/operations.md")
})
