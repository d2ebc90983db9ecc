import type { ConditionOperatorName } from "@countersign/engine"
import { accounts, canonicalUserId, colours, endpoints, roleArn, roleId, userArn, userId } from "./vocabulary.ts"

type Family = ConditionOperatorName.Family

/** A condition key as generated policies and requests use it: what it is read as, and the values that both draw from. */
export interface GeneratedKey {
  readonly name: string
  readonly family: Family
  readonly multivalued: boolean
  /** Values that requests send. */
  readonly sent: ReadonlyArray<string>
  /** Values that policies ask for: hits, near misses, patterns, and texts the operator cannot read. */
  readonly asked: ReadonlyArray<string>
  /** Whether the engine derives it from caller, resource and way, so that requests seldom list it. */
  readonly derived: boolean
}

const given = (name: string, family: Family, sent: ReadonlyArray<string>, asked = sent): GeneratedKey => ({
  name,
  family,
  sent,
  asked,
  multivalued: false,
  derived: false
})

const derived = (name: string, family: Family, asked: ReadonlyArray<string>): GeneratedKey => ({
  ...given(name, family, asked),
  derived: true
})

const several = (key: GeneratedKey): GeneratedKey => ({ ...key, multivalued: true })

const [a, b] = accounts
const arns = [userArn(a, "ann"), roleArn(a, "app"), roleArn(b, "deploy"), "arn:aws:iam::111111111111:role/App"]
const arnPatterns = [
  ...arns,
  "arn:aws:iam::111111111111:*",
  "arn:aws:iam:*:user/ann",
  "arn:*:role/app",
  "arn:aws:*:role/team/deploy",
  "arn:aws:iam::*:role/*",
  "arn:*:iam::?11111111111:user/a*"
]
const colourPatterns = [...colours, "r*", "?ed", "*", "bl", "${aws:username}", "${aws:PrincipalTag/team, 'red'}"]
const dates = ["2026-01-01T00:00:00Z", "2026-06-30T12:00:00Z", "2026-06-30T14:00:00+02:00", "1767225600"]
const addresses = ["203.0.113.7", "198.51.100.1", "2001:db8::1"]

export const conditionKeys: ReadonlyArray<GeneratedKey> = [
  derived("aws:PrincipalArn", "Arn", arnPatterns),
  derived("aws:PrincipalAccount", "String", [a, b, "111111111110"]),
  derived("aws:PrincipalOrgID", "String", ["o-alpha", "o-beta", "o-alph", "O-ALPHA", "o-*"]),
  several(derived("aws:PrincipalOrgPaths", "String", ["o-alpha/r-1/*", "o-alpha/r-1/ou-1/", "o-beta/*", "*"])),
  derived("aws:PrincipalType", "String", ["User", "AssumedRole", "Account", "user"]),
  derived("aws:PrincipalIsAWSService", "Bool", ["true", "false"]),
  several(derived("aws:PrincipalServiceNamesList", "String", ["sns.amazonaws.com", "*.amazonaws.com"])),
  derived("aws:PrincipalTag/team", "String", colourPatterns),
  derived("aws:username", "String", ["ann", "bob", "Ann", "a??"]),
  derived("aws:userid", "String", [userId(a, "ann"), `${roleId(a, "app")}:s1`, `${roleId(a, "app")}:*`, "AIDA*"]),
  derived("aws:ResourceAccount", "String", [a, b, "${aws:PrincipalAccount}", "3*"]),
  derived("aws:ResourceOrgID", "String", ["o-alpha", "${aws:PrincipalOrgID}", "o-?lpha"]),
  several(derived("aws:ResourceOrgPaths", "String", ["o-alpha/r-1/ou-1/*", "o-beta/*"])),
  derived("aws:ResourceTag/team", "String", colourPatterns),
  derived("aws:SourceVpce", "String", [...endpoints, "vpce-*"]),
  derived("aws:ViaAWSService", "Bool", ["true", "false"]),
  given("aws:SecureTransport", "Bool", ["true", "false"], ["true", "false", "TRUE"]),
  given("aws:MultiFactorAuthPresent", "Bool", ["true", "false"]),
  given("aws:MultiFactorAuthAge", "Numeric", ["60", "3600", "3600.0", "1e2"], ["60", "3600", "3599.5", "-1", "many"]),
  given("s3:max-keys", "Numeric", ["10", "100", "99999999999999999999"], ["10", "010", "100", "99999999999999999998"]),
  given("aws:CurrentTime", "Date", dates, [...dates, "2026-06-30", "today"]),
  given("aws:TokenIssueTime", "Date", dates),
  given(
    "aws:SourceIp",
    "IpAddress",
    [...addresses, "300.1.1.1"],
    [...addresses, "203.0.113.0/24", "0.0.0.0/0", "2001:db8::/32", "203.0.113.0/33"]
  ),
  given(
    "aws:SourceArn",
    "Arn",
    ["arn:aws:sns:eu-west-1:111111111111:news", "news"],
    [
      "arn:aws:sns:eu-west-1:111111111111:news",
      "arn:aws:sns:*:111111111111:*",
      "arn:aws:sns:eu-west-1:222222222222:news"
    ]
  ),
  given("aws:SourceAccount", "String", [a, b]),
  given("aws:RequestTag/team", "String", colours, colourPatterns),
  several(given("aws:TagKeys", "String", ["team", "stage", "Team"], ["team", "stage", "t*", "TEAM"])),
  several(given("aws:CalledVia", "String", ["athena.amazonaws.com", "cloudformation.amazonaws.com"])),
  given(
    "aws:referer",
    "String",
    ["https://example.com/a", "https://example.com/b?c", "a\nb"],
    ["https://example.com/*", "https://example.com/b${?}c", "*\n*", "a*b"]
  ),
  given("sts:ExternalId", "String", ["x-1", "X-1"], ["x-1", "x-2", "x-?"]),
  given("app:digest", "Binary", ["cmVk", "Ymx1ZQ=="], ["cmVk", "Ymx1ZQ=="]),
  given("s3:prefix", "String", ["red/", "", "home/ann"], ["red/", "home/${aws:username}", "home/*", ""]),
  given("app:owner", "String", [canonicalUserId(a), "ann"], ["${aws:username}", canonicalUserId(a)])
]
