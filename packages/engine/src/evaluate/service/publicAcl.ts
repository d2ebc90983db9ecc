import { unknown } from "../../aws/Fact.ts"
import type { MissingFact } from "../../request/MissingFact.ts"
import * as RequestContext from "../../request/RequestContext.ts"
import type { Exclusion } from "../../verdict/Evaluation.ts"
import * as PublicAccessBlock from "../../world/PublicAccessBlock.ts"
import type { Call } from "./Departure.ts"

/** The operations that may bring an access control list. */
const withAcl: ReadonlySet<string> = new Set(["putbucketacl", "putobject", "putobjectacl", "putobjectversionacl"])

const publicCanned: ReadonlySet<string> = new Set(["authenticated-read", "public-read", "public-read-write"])

const publicGroups = /\/groups\/global\/(?:AllUsers|AuthenticatedUsers)\b/

type Test = (value: string) => boolean

/** The keys that show a list, and the values by which it is public. */
const keys: ReadonlyArray<readonly [key: string, isPublic: Test]> = [
  ["s3:x-amz-acl", (value) => publicCanned.has(value)],
  ...["read", "write", "read-acp", "write-acp", "full-control"].map(
    (name) => [`s3:x-amz-grant-${name}`, (value: string) => publicGroups.test(value)] as const
  )
]

/** Whether the request brings a public list, or the keys that could show one. */
const brings = (context: RequestContext.RequestContext): boolean | MissingFact => {
  const found = keys.map(([key, isPublic]) => [RequestContext.lookup(context, key), isPublic] as const)
  if (found.some(([values, isPublic]) => Array.isArray(values) && values.some(isPublic))) return true
  const open = found.map(([values]) => values).find(RequestContext.isUnknown)
  return open?.missing ?? false
}

/**
 * While `BlockPublicAcls` is on anywhere, a call that brings a public access control list fails, whoever makes it.
 * A list that the request does not tell is not looked at.
 * @clause bpa.block-acls
 */
export const publicAcl = ({ applied: { publicAccessBlock }, context }: Call): Exclusion | undefined => {
  if (!withAcl.has(context.action.operation)) return undefined
  const blocked = PublicAccessBlock.strictest(publicAccessBlock, PublicAccessBlock.blockPublicAcls)
  if (blocked === false) return undefined
  const brought = brings(context)
  if (brought === false) return undefined
  const refused: Exclusion = { side: "trusting", refusal: { code: "public-acl" } }
  if (brought !== true) return { ...refused, doubt: brought }
  const open = publicAccessBlock.find(
    (block) => PublicAccessBlock.at(block, PublicAccessBlock.blockPublicAcls) === unknown
  )
  return blocked === true || open === undefined
    ? refused
    : { ...refused, doubt: { kind: "public-access-block", of: open.place } }
}
