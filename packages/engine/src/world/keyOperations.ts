/** Operations that use the material of a KMS key, in lower case. @clause kms.key-policy */
export const keyOperations: ReadonlySet<string> = new Set([
  "decrypt",
  "derivesharedsecret",
  "encrypt",
  "generatedatakey",
  "generatedatakeypair",
  "generatedatakeypairwithoutplaintext",
  "generatedatakeywithoutplaintext",
  "generatemac",
  "reencryptfrom",
  "reencryptto",
  "sign",
  "verify",
  "verifymac"
])
