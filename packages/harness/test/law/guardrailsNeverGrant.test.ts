import { expect, it } from "vitest"
import { generated } from "../../src/campaign/judge.ts"
import { runBlock } from "../../src/campaign/runBlock.ts"
import { guardrailsNeverGrant } from "../../src/law/guardrailsNeverGrant.ts"
import type { EngineUnderTest } from "../../src/engine/EngineUnderTest.ts"

const grantingByControlPolicies: EngineUnderTest = {
  name: "granting by service control policies",
  decide: ({ organizations }) =>
    organizations.some(({ features }) => features.scp === true) ? "Allow" : "ImplicitDeny"
}

const failures = (engine: EngineUnderTest): number =>
  runBlock(
    { seed: 1, engine, laws: [guardrailsNeverGrant], source: generated },
    { ordinal: 0, firstWorld: 0, checks: 200, drawsPerWorld: 10 }
  ).laws[guardrailsNeverGrant.name]!.failed

it("an engine in which service control policies grant breaks the law", () => {
  expect(failures(grantingByControlPolicies)).toBeGreaterThan(0)
})
