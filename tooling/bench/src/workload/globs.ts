import type { Decision, World } from "@countersign/engine"
import { decisionAlone } from "../contestant/decisionAlone.ts"
import { compete, type Entry } from "../measure/compete.ts"
import type { Measurement } from "../measure/Measurement.ts"
import { exponent } from "../measure/slope.ts"
import { policyJson } from "../setting/PolicyJson.ts"
import { account, policy, resource, role } from "../setting/worldOf.ts"
import type { Run } from "./Workload.ts"

const owner = "111111111111"
const bucket = "arn:aws:s3:::amzn-s3-demo-bucket"
const roleArn = `arn:aws:iam::${owner}:role/Reader`

/** A role that may read what a pattern of that many stars matches; nothing has its last letter. */
const worldWithStars = (stars: number): World.World => {
  const pattern = `${bucket}/${"*a".repeat(stars - 1)}b*`
  const text = policyJson({ Effect: "Allow", Action: ["s3:GetObject"], Resource: [pattern] })
  const reader = role(roleArn, [policy("stars", text, "IDENTITY_BASED_POLICY")])
  return {
    organizations: [],
    accounts: { [owner]: account(owner, { Reader: reader }, { [bucket]: resource("none") }) },
    vpcEndpoints: {}
  }
}

/** Lengths of keys: those of S3 have at most 1,024 bytes. */
const lengths: ReadonlyArray<number> = [64, 128, 256, 512, 1_024, 2_048, 4_096]

const expected: Decision.Decision = "ImplicitDeny"

/** A pattern with stars against a text that makes a matcher that tries every way explode. */
const entryOf = (stars: number, size: number): Entry => {
  const request = {
    principal: { type: "role-session", roleArn, sessionName: "session" },
    action: "s3:GetObject",
    resource: `${bucket}/${"a".repeat(size)}`
  } as const
  const questions = [{ request, expected }]
  const contestant = { ...decisionAlone({ questions, world: worldWithStars(stars) }), measure: `${stars} stars` }
  return { contestant, questions, size }
}

const growthOf = (measure: string, all: ReadonlyArray<Measurement>): Measurement => {
  const points = all.filter((one) => one.measure === measure).map(({ size, value }) => [size!, value] as const)
  return {
    workload: "W6",
    engine: "countersign",
    measure: `growth, ${measure}`,
    unit: "exponent",
    value: exponent(points)
  }
}

/** Adversarial patterns against ever longer texts. */
export const run: Run = async (scale) => {
  const entries = [9, 60].flatMap((stars) => lengths.map((length) => entryOf(stars, length)))
  const found = await compete("W6", entries, scale)
  return [...found, growthOf("9 stars", found), growthOf("60 stars", found)]
}
