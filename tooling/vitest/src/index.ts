import { defaultServerConditions } from "vite"
import { defineProject, type UserWorkspaceConfig } from "vitest/config"

/** The `exports` condition under which every workspace package serves its TypeScript sources. */
export const sourceCondition = "@countersign/source"

/** The Vitest project every workspace package shares: sources, not builds, are what is tested. */
export const project = (name: string): UserWorkspaceConfig =>
  defineProject({
    ssr: { resolve: { conditions: [sourceCondition, ...defaultServerConditions] } },
    test: {
      name,
      include: ["test/**/*.test.{ts,tsx}"],
      environment: "node",
      sequence: { concurrent: false }
    }
  })
