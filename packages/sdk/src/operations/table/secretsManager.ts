import { type Need, type Operation, optional, required } from "../Operation.ts"

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

const useKey = (action: string, label: string): Need => ({
  label,
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
    { label: "read the secret", by: "caller", action: "secretsmanager:GetSecretValue", on: "{secret}", source: across },
    useKey("kms:Decrypt", "decrypt it")
  ]
}

export const putSecretValue: Operation = {
  name: "secretsmanager:PutSecretValue",
  summary: "Write a new version of a secret",
  parameters,
  needs: [
    {
      label: "write the secret",
      by: "caller",
      action: "secretsmanager:PutSecretValue",
      on: "{secret}",
      source: across
    },
    useKey("kms:GenerateDataKey", "make a data key for it"),
    useKey("kms:Decrypt", "decrypt the data key")
  ]
}
