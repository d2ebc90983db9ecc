import { type Fact, unknown } from "../aws/Fact.ts"
import type { Tags } from "../aws/Tags.ts"
import type { Resource } from "./Account.ts"

/**
 * The tags of a bucket that authorization sees: they count only where attribute-based access control is on for it.
 * @clause s3.bucket-tags
 */
export const bucketTags = ({ attributeBasedAccessControl, tags }: Resource): Fact<Tags> => {
  if (attributeBasedAccessControl === true) return tags
  const none = attributeBasedAccessControl === false || (tags !== unknown && Object.keys(tags).length === 0)
  return none ? {} : unknown
}
