import type { ArnParts } from "./arnParts.ts"

/** Services none of whose resources carry a policy. */
const services = new Set([
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

/** Types of resources that carry none, in services where others may. */
const types = new Set([
  "ec2:instance",
  "ec2:volume",
  "ec2:subnet",
  "ec2:image",
  "ec2:snapshot",
  "ec2:security-group",
  "ec2:vpc",
  "ec2:network-interface",
  "kms:alias"
])

/**
 * Whether a resource can carry a policy of its own. Of all that AWS IAM has, roles alone carry one, their trust policy.
 * @clause cross-account.resource-types
 */
export const canHavePolicy = ({ resource, service }: ArnParts): boolean => {
  const type = resource.split(/[/:]/)[0] ?? ""
  return service !== "iam" && !services.has(service) && !types.has(`${service}:${type}`)
}
