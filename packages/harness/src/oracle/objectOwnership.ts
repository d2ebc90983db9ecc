import { wayTo } from "./accessPoint.ts"
import { cannotSay, known } from "./CannotSay.ts"
import type { Question } from "./Question.ts"
import { entryOf, type Target } from "./target.ts"

/** Operations on objects that are the bucket owner's to grant, whoever wrote the object. */
const bucketsOwn = new Set([
  "putobject",
  "deleteobject",
  "deleteobjectversion",
  "abortmultipartupload",
  "listmultipartuploadparts"
])

const isObject = ({ parts }: Target): boolean => parts?.service === "s3" && parts.resource.includes("/")

/** Whose the object is: its bucket's owner's, unless access control lists are on and another account wrote it. */
const objectOwner = (question: Question, target: Target): string | undefined => {
  const { objectOwners, objectOwnership } = entryOf(question.world, target)
  if (objectOwnership === undefined)
    return question.world.accounts[target.owner ?? ""]?.complete === true
      ? target.owner
      : cannotSay("the Object Ownership of the bucket is unknown")
  if (known(objectOwnership, "the Object Ownership of the bucket") === "BucketOwnerEnforced") return target.owner
  const owners = objectOwners ?? cannotSay("the owners of the objects are unknown")
  return known(owners, "the owners of the objects")[target.arn] ?? target.owner
}

/**
 * A bucket policy cannot grant an object that another account wrote while access control lists are on, except to that
 * account itself.
 * @clause s3.object-ownership
 */
export const isAnothersObject = (question: Question): boolean => {
  const { action, caller } = question
  if (action.service !== "s3" || bucketsOwn.has(action.operation)) return false
  const target = wayTo(question)?.bucket ?? question.target
  if (!isObject(target)) return false
  const owner = objectOwner(question, target)
  return owner !== target.owner && owner !== caller.account
}
