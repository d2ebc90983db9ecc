/** Services whose requests carry `us-east-1` as their region, whatever the caller's own. */
const globalServices: ReadonlySet<string> = new Set([
  "account",
  "budgets",
  "cloudfront",
  "globalaccelerator",
  "iam",
  "importexport",
  "organizations",
  "route53",
  "shield",
  "sts",
  "support",
  "trustedadvisor",
  "waf"
])

/** The region of a global service's requests in each partition. */
const globalRegion: ReadonlyMap<string, string> = new Map([
  ["aws", "us-east-1"],
  ["aws-cn", "cn-northwest-1"],
  ["aws-us-gov", "us-gov-west-1"]
])

/** The region that requests of a global service carry, or `undefined` for a regional service. */
export const regionOfGlobalService = (service: string, partition: string): string | undefined =>
  globalServices.has(service) ? globalRegion.get(partition) : undefined
