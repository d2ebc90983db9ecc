import type { Role } from "@countersign/engine"
import { arnParts } from "./arnParts.ts"

/** A role that AWS made for one of its services: known as such, or by its path. */
export const isServiceLinked = ({ arn, serviceLinked }: Pick<Role, "arn" | "serviceLinked">): boolean =>
  serviceLinked || arnParts(arn)?.resource.startsWith("role/aws-service-role/") === true
