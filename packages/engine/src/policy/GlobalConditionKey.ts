/** A condition key that AWS defines for every service. */
export interface GlobalConditionKey {
  readonly name: string
  /** Whether a request can hold several values at once, so that a test needs a set operator. */
  readonly multivalued: boolean
  /** Whether the key names exactly one account, organization or network, so that a wildcard makes no sense. */
  readonly sensitive: boolean
  /** Whether a tag name follows: `aws:PrincipalTag/team`. */
  readonly tagged: boolean
}

const sensitive: ReadonlyArray<string> = [
  "aws:PrincipalAccount",
  "aws:PrincipalOrgID",
  "aws:ResourceAccount",
  "aws:ResourceOrgID",
  "aws:SourceAccount",
  "aws:SourceOrgID",
  "aws:SourceVpc",
  "aws:SourceVpce",
  "aws:VpceAccount",
  "aws:VpceOrgID"
]

const multivalued: ReadonlyArray<string> = [
  "aws:CalledVia",
  "aws:PrincipalOrgPaths",
  "aws:PrincipalServiceNamesList",
  "aws:ResourceOrgPaths",
  "aws:SourceOrgPaths",
  "aws:TagKeys",
  "aws:VpceOrgPaths"
]

const tagged: ReadonlyArray<string> = ["aws:PrincipalTag", "aws:RequestTag", "aws:ResourceTag"]

const others: ReadonlyArray<string> = [
  "aws:AssumedRoot",
  "aws:CalledViaAWSMCP",
  "aws:CalledViaFirst",
  "aws:CalledViaLast",
  "aws:ChatbotSourceArn",
  "aws:CurrentTime",
  "aws:Ec2InstanceSourcePrivateIPv4",
  "aws:Ec2InstanceSourceVpc",
  "aws:EpochTime",
  "aws:FederatedProvider",
  "aws:IsMcpServiceAction",
  "aws:MultiFactorAuthAge",
  "aws:MultiFactorAuthPresent",
  "aws:PrincipalArn",
  "aws:PrincipalIsAWSService",
  "aws:PrincipalOrgMasterAccountId",
  "aws:PrincipalServiceName",
  "aws:PrincipalType",
  "aws:referer",
  "aws:RequestedRegion",
  "aws:SecureTransport",
  "aws:SignInSessionArn",
  "aws:SourceArn",
  "aws:SourceIdentity",
  "aws:SourceIp",
  "aws:SourceVpcArn",
  "aws:TokenIssueTime",
  "aws:UserAgent",
  "aws:userid",
  "aws:username",
  "aws:ViaAWSMCPService",
  "aws:ViaAWSService",
  "aws:ViaCustomerDomain",
  "aws:VpcSourceIp"
]

/** Every global condition key. */
export const all: ReadonlyArray<GlobalConditionKey> = [...sensitive, ...multivalued, ...tagged, ...others].map(
  (name) => ({
    name,
    multivalued: multivalued.includes(name),
    sensitive: sensitive.includes(name),
    tagged: tagged.includes(name)
  })
)

export const names: ReadonlyArray<string> = all.map((key) => key.name)

const byName = new Map(all.map((key) => [key.name.toLowerCase(), key]))

/** The part of a key before its tag name: `aws:PrincipalTag` of `aws:PrincipalTag/team`. */
export const stem = (key: string): string => key.split("/", 1)[0] ?? key

/** The global key that a policy or request names, in any case; `undefined` for the keys of single services. */
export const find = (key: string): GlobalConditionKey | undefined => {
  const known = byName.get(stem(key).toLowerCase())
  return known !== undefined && known.tagged === key.includes("/") ? known : undefined
}
