import { unknown } from "../../aws/Fact.ts"
import * as RequestContext from "../../request/RequestContext.ts"
import type { Exclusion } from "../../verdict/Evaluation.ts"
import * as PublicAccessBlock from "../../world/PublicAccessBlock.ts"
import type { Call } from "./Departure.ts"

/** Why a public access control list is refused. */
export const publicAclReason = "the call brings a public access control list, which BlockPublicAcls refuses"

/** The operations that may bring an access control list. */
const withAcl: ReadonlySet<string> = new Set(["putbucketacl", "putobject", "putobjectacl", "putobjectversionacl"])

const publicCanned: ReadonlySet<string> = new Set(["authenticated-read", "public-read", "public-read-write"])

const grantKeys = ["read", "write", "read-acp", "write-acp", "full-control"].map((name) => `s3:x-amz-grant-${name}`)

const publicGroups = /\/groups\/global\/(?:AllUsers|AuthenticatedUsers)\b/

const brings = (context: RequestContext.RequestContext, key: string, isPublic: (value: string) => boolean): boolean => {
  const found = RequestContext.lookup(context, key)
  return Array.isArray(found) && found.some(isPublic)
}

const isPublic = (context: RequestContext.RequestContext): boolean =>
  brings(context, "s3:x-amz-acl", (value) => publicCanned.has(value)) ||
  grantKeys.some((key) => brings(context, key, (value) => publicGroups.test(value)))

/**
 * While `BlockPublicAcls` is on anywhere, a call that brings a public access control list fails, whoever makes it.
 * A list that the request does not tell is not looked at.
 * @clause bpa.block-acls
 */
export const publicAcl = ({ applied, context }: Call): Exclusion | undefined => {
  if (!withAcl.has(context.action.operation) || !isPublic(context)) return undefined
  const blocked = PublicAccessBlock.strictest(applied.publicAccessBlock, "BlockPublicAcls")
  if (blocked === false) return undefined
  const refused: Exclusion = { side: "trusting", reason: publicAclReason }
  const open = applied.publicAccessBlock.find((block) => PublicAccessBlock.at(block, "BlockPublicAcls") === unknown)
  return blocked === true || open === undefined
    ? refused
    : { ...refused, doubt: { kind: "public-access-block", of: open.place } }
}
