import type { Arn } from "../aws/Arn.ts"
import { resourceType } from "../aws/Arn.ts"

/** Whether resources of a type can carry a resource-based policy. */
export type Support = "yes" | "no" | "unknown"

/**
 * Services none of whose resources carry a resource-based policy, and, for services of both kinds, the types that
 * do not. Read off AWS's table of services that work with IAM; a service in neither table is unknown.
 */
const withoutPolicies: ReadonlySet<string> = new Set([
  "athena",
  "cloudformation",
  "cloudfront",
  "ecs",
  "eks",
  "elasticache",
  "rds",
  "route53",
  "states"
])

const typesWithoutPolicies: ReadonlySet<string> = new Set([
  "ec2:image",
  "ec2:instance",
  "ec2:network-interface",
  "ec2:security-group",
  "ec2:snapshot",
  "ec2:subnet",
  "ec2:volume",
  "ec2:vpc",
  "iam:group",
  "iam:instance-profile",
  "iam:mfa",
  "iam:oidc-provider",
  "iam:policy",
  "iam:role",
  "iam:saml-provider",
  "iam:server-certificate",
  "iam:user",
  "kms:alias",
  "sts:assumed-role",
  "sts:federated-user"
])

const withPolicies: ReadonlySet<string> = new Set([
  "backup",
  "codeartifact",
  "codebuild",
  "dynamodb",
  "ecr",
  "elasticfilesystem",
  "es",
  "events",
  "execute-api",
  "glacier",
  "kinesis",
  "kms",
  "lambda",
  "logs",
  "s3",
  "s3-object-lambda",
  "s3-outposts",
  "secretsmanager",
  "sns",
  "sqs"
])

/**
 * Whether the resource can carry a resource-based policy. A role's trust policy is apart: it answers `sts:` actions
 * only.
 * @clause cross-account.resource-types
 */
export const supportsResourcePolicy = (arn: Arn): Support => {
  if (withoutPolicies.has(arn.service) || typesWithoutPolicies.has(`${arn.service}:${resourceType(arn)}`)) return "no"
  return withPolicies.has(arn.service) ? "yes" : "unknown"
}
