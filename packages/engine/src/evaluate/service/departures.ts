import type { ActionName } from "../../aws/ActionName.ts"
import type { Exclusion } from "../../verdict/Evaluation.ts"
import { supportsResourcePolicy } from "../../world/resourceTypes.ts"
import { type Call, type Departure, foremost } from "./Departure.ts"
import { dynamodb } from "./dynamodb.ts"
import { iam } from "./iam.ts"
import { kms } from "./kms.ts"
import { s3 } from "./s3.ts"
import { sqs } from "./sqs.ts"
import { sts } from "./sts.ts"

const byService: ReadonlyMap<string, Departure> = new Map<string, Departure>([
  ["dynamodb", dynamodb],
  ["iam", iam],
  ["kms", kms],
  ["s3", s3],
  ["sqs", sqs],
  ["sts", sts]
])

/** Access never crosses partitions. @clause exclusions.partition */
const otherPartition = ({ context: { caller, target } }: Call): Exclusion | undefined =>
  caller.partition === undefined || target.arn === undefined || caller.partition === target.arn.partition
    ? undefined
    : {
        side: "trusting",
        refusal: { code: "other-partition", from: caller.partition, to: target.arn.partition }
      }

/**
 * A resource that cannot carry a resource-based policy is out of reach of every foreign caller: only a role in its
 * account, or a resource share, leads to it.
 * @clause cross-account.resource-types
 */
const withoutResourcePolicy = ({ applied, context: { target }, outsider }: Call): Exclusion | undefined =>
  outsider &&
  target.arn !== undefined &&
  applied.resourceBased.kind === "resource-based" &&
  applied.resourceBased.shared !== true &&
  supportsResourcePolicy(target.arn) === "no"
    ? {
        side: "trusting",
        refusal: { code: "no-resource-policy", service: target.arn.service }
      }
    : undefined

const none: Departure = {}

/** The service's own rules. */
export const of = ({ service }: ActionName): Departure => byService.get(service) ?? none

/** What AWS refuses here whatever the policies say. @clause exclusions.never-allowed */
export const exclusion = (departure: Departure, call: Call): Exclusion | undefined =>
  foremost(otherPartition(call), foremost(departure.exclusion?.(call), withoutResourcePolicy(call)))

/** Whether anything is known of the service's own rules. */
export const isListed = (service: string): boolean => byService.has(service)
