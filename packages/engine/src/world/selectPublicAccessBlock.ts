import type * as Arn from "../aws/Arn.ts"
import { rememberIn } from "../aws/remember.ts"
import { type Fact, unknown } from "../aws/Fact.ts"
import type { Target } from "../request/Target.ts"
import * as lookUp from "./lookUp.ts"
import * as Organization from "./Organization.ts"
import { off, type PlacedBlock, type PublicAccessBlock } from "./PublicAccessBlock.ts"
import type { World } from "./World.ts"

const isBucketOrObject = (arn: Arn.Arn): boolean => arn.service === "s3" && arn.account === ""

const bucketArn = (arn: string): string => {
  const slash = arn.indexOf("/")
  return slash === -1 ? arn : arn.slice(0, slash)
}

/** The S3 policies on an account's path; that they may be overridden further down is not modelled. */
const ofOrganization = (world: World, account: string): ReadonlyArray<PlacedBlock> => {
  if (lookUp.membership(world, account) === "none") return []
  const organization = lookUp.organization(world, account)
  const path = organization === undefined ? undefined : Organization.pathTo(organization, account)
  const above: PlacedBlock = {
    place: account,
    missing: { kind: "organization", of: account },
    settings: unknown
  }
  const listed = (path?.levels ?? []).map((node) => ({ place: node.id, settings: node.publicAccessBlock ?? unknown }))
  return path?.complete === true ? listed : [above, ...listed]
}

const ofAccount = (world: World, account: string): PlacedBlock => {
  const found = lookUp.account(world, account)
  const unsaid: Fact<PublicAccessBlock> = found?.complete === true ? off : unknown
  return { place: account, settings: found?.publicAccessBlock ?? unsaid }
}

/**
 * What a bucket or an access point says itself. Unsaid it is unknown, for AWS's default is on or off by the day the
 * bucket was made; a complete account that says nothing of it has it off.
 * @clause bpa.default
 */
export const ofResource = (world: World, arn: string): PlacedBlock => {
  const held = lookUp.resource(world, arn)
  const complete = held !== undefined && lookUp.account(world, held.owner)?.complete === true
  return { place: arn, settings: held?.resource.publicAccessBlock ?? (complete ? off : unknown) }
}

/** The places whose settings bind what an account owns: the bucket or access point of the ARN. */
export const ofOwner = (world: World, owner: Fact<string>, arn: string): ReadonlyArray<PlacedBlock> =>
  owner === unknown
    ? [{ place: arn, missing: { kind: "owner", of: arn }, settings: unknown }]
    : [...ofOrganization(world, owner), ofAccount(world, owner)]

/**
 * Every place whose Block Public Access settings bind the request: the owner's organization, its account, the
 * bucket. Empty for what is no bucket.
 * @clause bpa.strictest
 */
export const publicAccessBlock = (world: World, { arn, owner }: Target): ReadonlyArray<PlacedBlock> => {
  if (arn === undefined || !isBucketOrObject(arn)) return nowhere
  const held = lookUp.resource(world, arn.text)
  return held !== undefined && held.owner === owner ? ofHeld(held) : everywhere(world, owner, bucketArn(arn.text))
}

const nowhere: ReadonlyArray<PlacedBlock> = []

const everywhere = (world: World, owner: Fact<string>, bucket: string): ReadonlyArray<PlacedBlock> => [
  ...ofOwner(world, owner, bucket),
  ofResource(world, bucket)
]

const ofHeld = rememberIn(({ arn, owner, world }: lookUp.HeldResource) => everywhere(world, owner, bucketArn(arn)))
