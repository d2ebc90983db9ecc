import type { Fact, Policy, PublicAccessBlock, World } from "@countersign/engine"
import { type Way, wayTo } from "./accessPoint.ts"
import { cannotSay, known } from "./CannotSay.ts"
import { levelsOf, organizationOf } from "./organizationLevels.ts"
import { isPublicAccessPointPolicy, isPublicBucketPolicy } from "./publicPolicy.ts"
import type { Question } from "./Question.ts"
import { entryOf, type Target } from "./target.ts"
import type { Word } from "./Word.ts"

type Settings = Fact<PublicAccessBlock.PublicAccessBlock> | undefined

type Name = keyof PublicAccessBlock.PublicAccessBlock

const isOn = (name: Name, settings: Settings, place: string): boolean =>
  settings !== undefined && known(known(settings, `Block Public Access of ${place}`)[name], `${name} of ${place}`)

/** A place that says nothing has it off where its account is complete. */
const isOnAt = (name: Name, world: World.World, account: string, settings: Settings, place: string): boolean =>
  settings === undefined && world.accounts[account]?.complete !== true
    ? cannotSay(`Block Public Access of ${place} is unknown`)
    : isOn(name, settings, place)

const isOnAbove = (name: Name, world: World.World, account: string): boolean => {
  const organization = organizationOf(world, account)
  if (organization === undefined) return false
  return levelsOf(organization, account).some(({ id, publicAccessBlock }) =>
    publicAccessBlock === undefined ? cannotSay(`the S3 policy of ${id} is unknown`) : isOn(name, publicAccessBlock, id)
  )
}

/**
 * A setting is on if it is on anywhere: in the organization, the account, the bucket or the access point.
 * @clause bpa.strictest
 * @clause bpa.default
 */
export const isSet = (name: Name, world: World.World, target: Target): boolean => {
  const { arn, owner = "" } = target
  return (
    isOnAbove(name, world, owner) ||
    isOnAt(name, world, owner, world.accounts[owner]?.publicAccessBlock, owner) ||
    isOnAt(name, world, owner, entryOf(world, target).publicAccessBlock, arn)
  )
}

const policyOn = (question: Question, target: Target): Policy | "none" =>
  known(entryOf(question.world, target).policy, `the policy on \`${target.arn}\``)

const isOpenBucket = (question: Question, bucket: Target): boolean => {
  const policy = policyOn(question, bucket)
  return policy !== "none" && isPublicBucketPolicy(policy)
}

const isOpenAccessPoint = (question: Question, { accessPoint }: Way): boolean => {
  const policy = policyOn(question, question.target)
  // With a VPC origin no policy of an access point is public.
  return (
    policy !== "none" &&
    isPublicAccessPointPolicy(policy) &&
    known(accessPoint.vpc, "the VPC of the access point") === undefined
  )
}

/**
 * While RestrictPublicBuckets is on and one statement is public, only AWS services and the owner's account get in.
 * @clause bpa.restrict
 */
export const blockPublicAccess = (question: Question): Word => {
  const { caller, target, world } = question
  if (target.parts?.service !== "s3" || caller.principal.type === "service") return "Allow"
  const way = wayTo(question)
  const places = way === undefined ? [target] : [target, way.bucket]
  if (places.every(({ owner }) => owner === caller.account)) return "Allow"
  const isOpen =
    isOpenBucket(question, way?.bucket ?? target) || (way !== undefined && isOpenAccessPoint(question, way))
  return isOpen && places.some((place) => isSet("RestrictPublicBuckets", world, place)) ? "ExplicitDeny" : "Allow"
}
