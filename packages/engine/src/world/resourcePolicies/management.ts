import { some, whole } from "./Row.ts"

/** A role's trust policy is apart: it answers `sts:` actions only. */
const iam = {
  group: "no",
  "instance-profile": "no",
  mfa: "no",
  "oidc-provider": "no",
  policy: "no",
  role: "no",
  "saml-provider": "no",
  "server-certificate": "no",
  user: "no"
} as const

/** Security, identity and management. */
export const management = [
  whole("access-analyzer", "no"),
  whole("acm", "no"),
  some("acm-pca", { "certificate-authority": "yes" }),
  whole("budgets", "no"),
  whole("cloudformation", "no"),
  some(
    "cloudtrail",
    { channel: "yes", dashboard: "yes", eventdatastore: "yes", trail: "no" },
    "AWS CloudTrail User Guide: AWS CloudTrail resource-based policy examples"
  ),
  whole("cloudwatch", "no"),
  whole("detective", "no"),
  whole("ds", "no"),
  whole("guardduty", "no"),
  some("iam", iam),
  whole("inspector2", "no"),
  some("kms", { key: "yes", alias: "no" }),
  whole("license-manager", "no"),
  some("logs", { destination: "yes", "log-group": "yes" }),
  whole("macie2", "no"),
  whole("ram", "no"),
  some("resource-explorer-2", { view: "yes" }),
  whole("secretsmanager", "yes"),
  whole("shield", "no"),
  some("signer", { "signing-profiles": "yes" }),
  some("ssm-contacts", { contact: "yes" }),
  some("ssm-incidents", { "response-plan": "yes" }),
  some("sts", { "assumed-role": "no", "federated-user": "no" })
]
