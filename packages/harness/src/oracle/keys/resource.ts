import type { Tags } from "@countersign/engine"
import { wayTo } from "../accessPoint.ts"
import { roleOf } from "../caller.ts"
import { cannotSay, known } from "../CannotSay.ts"
import { organizationOf, pathOf } from "../organizationLevels.ts"
import type { Question } from "../Question.ts"
import { overlaid, tagValue } from "../tags.ts"
import { entryOf, isRole, type Target } from "../target.ts"

type Value = string | undefined

/** Where access point and bucket have two owners, AWS does not say whose account the key holds. */
const owner = (question: Question): Value => {
  const { target } = question
  const bucket = wayTo(question)?.bucket
  if (bucket !== undefined && bucket.owner !== target.owner)
    cannotSay("the access point and its bucket have two owners")
  return target.owner
}

const organization = (question: Question) => {
  const account = owner(question)
  return account === undefined ? undefined : organizationOf(question.world, account)
}

const organizationPath = (question: Question): Value => {
  const found = organization(question)
  return found === undefined ? undefined : pathOf(found, owner(question) ?? "")
}

/**
 * Transitive tags of the session that assumes a role override the tags of the role.
 * @clause sts.transitive-tags
 */
const carried = ({ action, caller: { principal } }: Question): Tags => {
  if (action.service !== "sts" || principal.type !== "role-session") return {}
  const transitive = new Set(principal.transitiveTagKeys?.map((key) => key.toLowerCase()))
  const tags = Object.entries(principal.sessionTags ?? {})
  return Object.fromEntries(tags.filter(([key]) => transitive.has(key.toLowerCase())))
}

const userTags = ({ target, world }: Question): Tags | undefined => {
  const users = Object.values(world.accounts[target.owner ?? ""]?.users ?? {})
  const user = users.find(({ arn }) => arn === target.arn)
  return user === undefined ? undefined : known(user.tags, "the user's tags")
}

/**
 * The tags of the resource. Those of a bucket take part only where that is switched on for it.
 * @clause s3.bucket-tags
 */
const tags = (question: Question, target: Target = question.target): Tags => {
  const { world } = question
  if (target.parts === undefined) return {}
  if (isRole(target)) return overlaid(known(roleOf(world, target.arn).tags, "the role's tags"), carried(question))
  const entry = entryOf(world, target)
  const isBucket = target.parts.service === "s3" && target.parts.account === ""
  const takePart = !isBucket || known(entry.attributeBasedAccessControl, "whether the bucket's tags take part")
  return takePart ? (userTags(question) ?? known(entry.tags, "the resource's tags")) : {}
}

/** @clause request.resource-keys */
const keys: Readonly<Record<string, (question: Question) => Value>> = {
  "aws:resourceaccount": owner,
  "aws:resourceorgid": (question) => organization(question)?.id,
  "aws:resourceorgpaths": organizationPath
}

/**
 * Of an access point and the bucket behind it AWS does not say whose tags a request carries.
 * @clause access-point.tags
 */
const tag = (question: Question, key: string): Value => {
  const value = tagValue(tags(question), key)
  const bucket = wayTo(question)?.bucket
  const isShared = bucket === undefined || tagValue(tags(question, bucket), key) === value
  return isShared ? value : cannotSay("access point and bucket have different tags")
}

const tagPrefix = "aws:resourcetag/"

/** The value of a key of the resource, named in lower case. */
export const resourceKey = (question: Question, key: string): Value =>
  key.startsWith(tagPrefix) ? tag(question, key.slice(tagPrefix.length)) : keys[key]?.(question)
