import { evaluate, type Evaluation, type Policy, PolicyReader, type World } from "@countersign/engine"
import { Result } from "effect"

/** A policy read from text, so that its statements have places. */
export const policyOf = (...statements: ReadonlyArray<object>): Policy => {
  const text = JSON.stringify({ Version: "2012-10-17", Statement: statements }, undefined, 1)
  return { name: "policy", document: PolicyReader.read(text).document!, source: { file: "policy.json", text } }
}

const worldOf = (policy: Policy): World.World => ({
  organizations: [],
  vpcEndpoints: {},
  accounts: {
    "111111111111": {
      id: "111111111111",
      complete: true,
      organization: "none",
      canonicalUserId: undefined,
      groups: {},
      roles: {},
      resources: {},
      users: {
        Ann: {
          arn: "arn:aws:iam::111111111111:user/Ann",
          uniqueId: undefined,
          tags: {},
          groups: [],
          identityPolicies: [policy],
          permissionsBoundary: "none"
        }
      }
    }
  }
})

/** What a user's policy of these statements says to `s3:GetObject` on `arn:aws:s3:::b/k`. */
export const askedOf = (...statements: ReadonlyArray<object>): Evaluation.PolicyTypeEvaluation => {
  const answer = evaluate(worldOf(policyOf(...statements)), {
    principal: { type: "user", arn: "arn:aws:iam::111111111111:user/Ann" },
    action: "s3:GetObject",
    resource: "arn:aws:s3:::b/k",
    unknownKeys: ["aws:SourceIp"]
  })
  const types = Result.getOrThrow(answer).checks[0].trustedAccount?.policyTypes ?? []
  return types.find(({ policyType }) => policyType === "IDENTITY_BASED_POLICY")!
}
