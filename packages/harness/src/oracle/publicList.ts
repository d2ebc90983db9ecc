import { wayTo } from "./accessPoint.ts"
import { isSet } from "./blockPublicAccess.ts"
import { valuesOf } from "./contextKeys.ts"
import { isOneOf, type Question } from "./Question.ts"

const writesOfLists = ["s3:PutBucketAcl", "s3:PutObject", "s3:PutObjectAcl", "s3:PutObjectVersionAcl"]

const publicLists = new Set(["public-read", "public-read-write", "authenticated-read"])

const grants = ["read", "write", "read-acp", "write-acp", "full-control"].map((name) => `s3:x-amz-grant-${name}`)

const isPublicGrant = (value: string): boolean =>
  ["AllUsers", "AuthenticatedUsers"].some((group) => value.includes(`/groups/global/${group}`))

/**
 * While BlockPublicAcls is on, a call fails that brings a public access control list.
 * @clause bpa.block-acls
 */
export const bringsPublicList = (question: Question): boolean => {
  if (question.target.parts?.service !== "s3" || !isOneOf(question.action, writesOfLists)) return false
  const sent = valuesOf(question)
  const isPublic =
    (sent("s3:x-amz-acl") ?? []).some((value) => publicLists.has(value)) ||
    grants.some((key) => (sent(key) ?? []).some(isPublicGrant))
  const places = [question.target, wayTo(question)?.bucket].filter((place) => place !== undefined)
  return isPublic && places.some((place) => isSet("BlockPublicAcls", question.world, place))
}
