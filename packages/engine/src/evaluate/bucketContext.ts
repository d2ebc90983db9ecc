import { unknown } from "../aws/Fact.ts"
import type { RequestContext } from "../request/RequestContext.ts"

/**
 * The request as the bucket behind an access point sees it: the same keys, and the bucket's own ARN as resource.
 * @clause access-point.resource
 */
export const bucketContext = (context: RequestContext): RequestContext => {
  const behind = context.target.accessPoint?.behind
  return behind === undefined || behind === unknown
    ? context
    : { ...context, target: { ...context.target, arn: behind, resource: behind.text } }
}
