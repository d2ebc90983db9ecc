import type { Tags } from "../aws/Tags.ts"
import { bucketTags } from "./bucketTags.ts"
import type * as ActionName from "../aws/ActionName.ts"
import * as Arn from "../aws/Arn.ts"
import * as AccountId from "../aws/AccountId.ts"
import { type Fact, unknown } from "../aws/Fact.ts"
import type { AccessPointOnTheWay, Target } from "../request/Target.ts"
import type { AccessPoint } from "./Account.ts"
import { type AppliedPolicies, applies, type Levels, type NotApplicable, type ResourceSlot } from "./AppliedPolicies.ts"
import * as lookUp from "./lookUp.ts"
import type { PlacedBlock } from "./PublicAccessBlock.ts"
import { ofOwner, ofResource } from "./selectPublicAccessBlock.ts"
import { resourceControl } from "./selectLevels.ts"
import { isOnAccessPoint } from "./s3Names.ts"
import { resourceBased } from "./selectResource.ts"
import type { World } from "./World.ts"

const form = /^(accesspoint\/[^/]+)(?:\/object\/(.*))?$/s

const unlisted: AccessPoint = { bucket: unknown, bucketAccount: unknown, vpc: unknown }

const stated = (world: World, arn: string): AccessPoint => {
  const found = lookUp.resource(world, arn)?.resource.accessPoint ?? unknown
  return found === unknown ? unlisted : found
}

const bucketOwner = (world: World, { bucket, bucketAccount }: AccessPoint): Fact<AccountId.AccountId> => {
  const holder = bucket === unknown ? undefined : lookUp.resource(world, bucket)?.owner
  return holder ?? AccountId.parse(bucketAccount) ?? unknown
}

const isSame = (one: Tags, other: Tags): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([key, value]) => Object.hasOwn(other, key) && other[key] === value)

/**
 * AWS does not say whether a request through an access point carries the tags of the access point or of the bucket:
 * where they differ they are not known.
 * @clause access-point.tags
 */
const tagsOf = (world: World, target: Target, bucket: Fact<string>): Fact<Tags> => {
  const held = bucket === unknown ? undefined : lookUp.resource(world, bucket)
  const behind = held === undefined ? unknown : bucketTags(held.resource)
  if (target.tags === unknown || behind === unknown) return unknown
  return isSame(target.tags, behind) ? behind : unknown
}

/**
 * The target with the access point that its ARN names, and the bucket or object behind it. Operations on the access
 * point itself do not pass through it.
 * @clause access-point.resource
 */
export const throughAccessPoint = (world: World, target: Target, action: ActionName.ActionName): Target => {
  const { arn } = target
  const [, name, key] = arn?.service === "s3" && arn.account !== "" ? (form.exec(arn.resource) ?? []) : []
  if (arn === undefined || name === undefined || isOnAccessPoint(action)) return target
  const point = `${arn.text.slice(0, arn.text.length - arn.resource.length)}${name}`
  const known = stated(world, point)
  const { bucket, vpc } = known
  const behind = bucket === unknown || key === undefined ? bucket : `${bucket}/${key}`
  const accessPoint: AccessPointOnTheWay = {
    arn: point,
    account: arn.account,
    vpc,
    behind: behind === unknown ? unknown : (Arn.parse(behind) ?? unknown),
    bucket,
    bucketOwner: bucketOwner(world, known)
  }
  return { ...target, tags: tagsOf(world, target, bucket), accessPoint }
}

/** The target as the bucket's owner sees it; `undefined` where no access point is on the way or the bucket is unknown. */
const behind = (target: Target): Target | undefined => {
  const { accessPoint } = target
  if (accessPoint === undefined || accessPoint.behind === unknown) return undefined
  return { ...target, arn: accessPoint.behind, resource: accessPoint.behind.text, owner: accessPoint.bucketOwner }
}

/** The access point's policy, and behind it the bucket's. @clause access-point.both */
const bothPolicies = (
  world: World,
  { action, caller, resourceBased: slot }: AppliedPolicies,
  accessPoint: AccessPointOnTheWay,
  bucket: Target | undefined
): ResourceSlot => ({
  ...slot,
  behind:
    bucket === undefined
      ? { policies: [], missing: [{ kind: "access-point", of: accessPoint.arn }] }
      : resourceBased(world, bucket, action, caller)
})

/**
 * The levels that bind the access point, and those that bind the bucket behind it: both owners' organizations have
 * their say.
 * @clause access-point.two-owners
 */
const bothLevels = (world: World, applied: AppliedPolicies, bucket: Target | undefined): Levels | NotApplicable => {
  const { action, awsManagedKey, caller, resourceControl: own, target } = applied
  const further = resourceControl(world, caller, bucket ?? { ...target, owner: unknown }, action, awsManagedKey)
  if (!applies(further)) return own
  const levels = further.levels.map((level) => ({ ...level, node: `${level.node} (bucket)`, behind: true }))
  return applies(own)
    ? { levels: [...own.levels, ...levels], doubts: [...own.doubts, ...further.doubts] }
    : { ...further, levels }
}

/** Block Public Access along an access point: its own settings, and those that bind the bucket. @clause bpa.strictest */
const allBlocks = (
  world: World,
  { owner }: Target,
  accessPoint: AccessPointOnTheWay,
  blocks: ReadonlyArray<PlacedBlock>
): ReadonlyArray<PlacedBlock> => [
  ...blocks,
  ...ofOwner(world, owner, accessPoint.arn),
  ...(accessPoint.bucketOwner === owner ? [] : ofOwner(world, accessPoint.bucketOwner, accessPoint.arn)),
  ...(accessPoint.bucket === unknown
    ? [{ place: accessPoint.arn, missing: { kind: "access-point", of: accessPoint.arn } as const, settings: unknown }]
    : [ofResource(world, accessPoint.bucket)]),
  ofResource(world, accessPoint.arn)
]

/**
 * What binds the target, and where an access point is on the way what binds the bucket behind it.
 * @clause access-point.both
 */
export const withBucket = (world: World, applied: AppliedPolicies): AppliedPolicies => {
  const { publicAccessBlock, target } = applied
  const { accessPoint } = target
  if (accessPoint === undefined) return applied
  const bucket = behind(target)
  return {
    ...applied,
    resourceBased: bothPolicies(world, applied, accessPoint, bucket),
    resourceControl: bothLevels(world, applied, bucket),
    publicAccessBlock: allBlocks(world, target, accessPoint, publicAccessBlock)
  }
}
