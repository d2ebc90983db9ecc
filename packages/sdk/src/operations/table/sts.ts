import { type Operation, optional, required } from "../Operation.ts"

const sessionTags = "IAM User Guide: Pass session tags in AWS STS"

const ofRequest = {
  by: "caller",
  on: "{role}",
  context: {
    "sts:RoleSessionName": "{session-name}",
    "sts:ExternalId": "{external-id}",
    "sts:SourceIdentity": "{source-identity}",
    "sts:TransitiveTagKeys": "{transitive}"
  },
  tags: { parameter: "tags", prefix: "aws:RequestTag/", names: "aws:TagKeys" },
  open: ["sts:RoleSessionName"]
} as const

export const assumeRole: Operation = {
  name: "sts:AssumeRole",
  summary: "Assume a role, with session tags, transitive tags, a source identity and an external id",
  parameters: [
    required("role", "arn", "the role"),
    optional("session-name", "text", "the name of the new session"),
    optional("external-id", "text", "the external id that the caller sends"),
    optional("tags", "tags", "session tags"),
    optional("transitive", "list", "keys of those session tags that go along when the session assumes a further role"),
    optional("source-identity", "text", "the source identity that the caller sets, or already carries")
  ],
  needs: [
    {
      ...ofRequest,
      purpose: "assume-role",
      action: "sts:AssumeRole",
      source: "AWS STS API Reference: AssumeRole"
    },
    { ...ofRequest, purpose: "pass-session-tags", action: "sts:TagSession", when: ["tags"], source: sessionTags },
    {
      ...ofRequest,
      purpose: "set-source-identity",
      action: "sts:SetSourceIdentity",
      when: ["source-identity"],
      source: "IAM User Guide: Monitor and control actions taken with assumed roles"
    }
  ]
}
