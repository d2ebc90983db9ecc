import { Admits, type AuthorizationRequest } from "@countersign/engine"
import { crossAccount } from "../setting/crossAccount.ts"
import type { Contestant } from "./Contestant.ts"

const { bucket, questions, roleArn } = crossAccount
const objects = `${bucket}/`
const anyBucket = "arn:aws:s3:::"

const mayByBucketPolicy = (action: string): boolean =>
  action.startsWith("s3:GetObject") ||
  action.startsWith("s3:PutObject") ||
  action === "s3:ReplicateObject" ||
  action === "s3:RestoreObject"

/** What a programmer would write who had to decide on these four statements and on nothing else, ever. */
const decideByHand = ({ action, principal, resource }: AuthorizationRequest): Admits.Admits => {
  if (principal.type !== "role-session" || principal.roleArn !== roleArn) return Admits.implicitDeny
  if (!action.startsWith("s3:")) return Admits.implicitDeny
  if (resource.startsWith(anyBucket) && resource.includes("log", anyBucket.length)) return Admits.explicitDeny
  return action.includes("Object", 3) && resource.startsWith(objects) && mayByBucketPolicy(action)
    ? Admits.allow
    : Admits.implicitDeny
}

const pool = questions.map(({ request }) => request)

/** The floor: the requests of the first setting, decided by exact comparisons of strings. */
export const handWritten: Contestant = {
  engine: "hand-written",
  measure: "decision",
  decisions: pool.length,
  answers: () => pool.map((request) => Admits.verdict(decideByHand(request))),
  sweep: () => {
    let allowed = 0
    for (const request of pool) if (decideByHand(request) === Admits.allow) allowed++
    return allowed
  }
}
