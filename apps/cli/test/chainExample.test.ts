import { describe, expect, it } from "vitest"
import { sessionsOf } from "./consoleOf.ts"
import { countersign } from "./countersign.ts"

const sessions = sessionsOf("examples/04-chain/README.md")

describe("the README of examples/04-chain", () => {
  it("shows at least three sessions", () => {
    expect(sessions.length).toBeGreaterThanOrEqual(3)
  })

  it.each(sessions)("shows what the program prints: $args", async ({ args, output }) => {
    expect((await countersign(args)).stdout).toBe(output)
  })
})
