import { type Need, type Operation, optional, required } from "../Operation.ts"
import type { Purpose } from "../Purpose.ts"

const across = "AWS Secrets Manager User Guide: Access secrets from a different account"
const encryption = "AWS Secrets Manager User Guide: Secret encryption and decryption"

const parameters = [
  required("secret", "arn", "the secret, with the six characters that end its ARN"),
  optional(
    "key",
    "arn",
    "the customer managed key that encrypts the secret; aws/secretsmanager serves one account only"
  )
]

const useKey = (action: string, purpose: Purpose): Need => ({
  purpose,
  by: "caller",
  action,
  on: "{key}",
  when: ["key"],
  via: "secretsmanager",
  context: { "kms:EncryptionContext:SecretARN": "{secret}" },
  open: ["kms:EncryptionContext:SecretVersionId"],
  source: encryption
})

export const getSecretValue: Operation = {
  name: "secretsmanager:GetSecretValue",
  summary: "Read a secret",
  parameters,
  needs: [
    { purpose: "read-secret", by: "caller", action: "secretsmanager:GetSecretValue", on: "{secret}", source: across },
    useKey("kms:Decrypt", "decrypt-secret")
  ]
}

export const putSecretValue: Operation = {
  name: "secretsmanager:PutSecretValue",
  summary: "Write a new version of a secret",
  parameters,
  needs: [
    {
      purpose: "write-secret",
      by: "caller",
      action: "secretsmanager:PutSecretValue",
      on: "{secret}",
      source: across
    },
    useKey("kms:GenerateDataKey", "make-secret-key"),
    useKey("kms:Decrypt", "decrypt-secret-key")
  ]
}
