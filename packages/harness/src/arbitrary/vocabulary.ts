/**
 * The few names that generated worlds, policies and requests share, so that patterns hit, and the near misses among
 * them, so that they just fail to.
 */

/** The accounts of generated worlds, in the order in which they come into being. */
export const accounts = ["111111111111", "222222222222", "333333333333", "444444444444"] as const

const region = "eu-west-1"

/** The users, roles and groups that every generated account has. */
export const userNames = ["ann", "bob"] as const
export const roleNames = ["app", "deploy", "AWSServiceRoleForJobs"] as const
export const groupName = "ops"

const userPaths = { ann: "ann", bob: "team/bob" } as const
const rolePaths = {
  app: "app",
  deploy: "team/deploy",
  AWSServiceRoleForJobs: "aws-service-role/jobs.amazonaws.com/AWSServiceRoleForJobs"
} as const

export const userArn = (account: string, name: (typeof userNames)[number]): string =>
  `arn:aws:iam::${account}:user/${userPaths[name]}`

export const roleArn = (account: string, name: (typeof roleNames)[number]): string =>
  `arn:aws:iam::${account}:role/${rolePaths[name]}`

export const userId = (account: string, name: (typeof userNames)[number]): string =>
  `AIDA${account.slice(0, 4)}${name.toUpperCase()}`

export const roleId = (account: string, name: (typeof roleNames)[number]): string =>
  `AROA${account.slice(0, 4)}${name.toUpperCase()}`

export const canonicalUserId = (account: string): string => account.slice(0, 4).repeat(16)

export const sessionNames = ["s1", "build-7"] as const

export const samlProvider = (account: string): string => `arn:aws:iam::${account}:saml-provider/adfs`

export const services = ["sns.amazonaws.com", "lambda.amazonaws.com", "cloudtrail.amazonaws.com"] as const

export const organizations = ["o-alpha", "o-beta"] as const

export const endpoints = ["vpce-1", "vpce-2"] as const

export const colours = ["red", "blue", "Red", ""] as const

/** The kinds of resource that generated accounts hold, besides their roles. */
export const resourceKinds = [
  "bucket",
  "accessPoint",
  "queue",
  "key",
  "secret",
  "function",
  "table",
  "topic",
  "instance"
] as const

export type ResourceKind = (typeof resourceKinds)[number]

const resourceNames: Readonly<Record<ResourceKind, (account: string) => string>> = {
  bucket: (account) => `arn:aws:s3:::data-${account.slice(0, 1)}`,
  accessPoint: (account) => `arn:aws:s3:${region}:${account}:accesspoint/ap`,
  queue: (account) => `arn:aws:sqs:${region}:${account}:jobs`,
  key: (account) => `arn:aws:kms:${region}:${account}:key/k1`,
  secret: (account) => `arn:aws:secretsmanager:${region}:${account}:secret:db-a1b2c3`,
  function: (account) => `arn:aws:lambda:${region}:${account}:function:run`,
  table: (account) => `arn:aws:dynamodb:${region}:${account}:table/t`,
  topic: (account) => `arn:aws:sns:${region}:${account}:news`,
  instance: (account) => `arn:aws:ec2:${region}:${account}:instance/i-1`
}

export const resourceArn = (account: string, kind: ResourceKind): string => resourceNames[kind](account)

/** What can be asked of a kind of resource: an action, and what is appended to the resource's ARN. */
export type Ask = readonly [action: string, below: string]

const objects = ["/red/report.csv", "/blue/a", "/red", "/line\nbreak"]

const ofObjects = (action: string): ReadonlyArray<Ask> => objects.map((below) => [action, below])

export const asks: Readonly<Record<ResourceKind, ReadonlyArray<Ask>>> = {
  bucket: [
    ...ofObjects("s3:GetObject"),
    ...ofObjects("s3:PutObject"),
    ["s3:ListBucket", ""],
    ["s3:PutBucketPolicy", ""],
    ["s3:GetBucketPolicy", ""],
    ["s3:DeleteBucketPolicy", ""],
    ["S3:getobject", "/red/report.csv"]
  ],
  accessPoint: [
    ["s3:GetObject", "/object/red/report.csv"],
    ["s3:PutObject", "/object/blue/a"],
    ["s3:ListBucket", ""]
  ],
  queue: [
    ["sqs:SendMessage", ""],
    ["sqs:ReceiveMessage", ""],
    ["sqs:AddPermission", ""]
  ],
  key: [
    ["kms:Decrypt", ""],
    ["kms:GenerateDataKey", ""],
    ["kms:ScheduleKeyDeletion", ""],
    ["kms:RetireGrant", ""]
  ],
  secret: [["secretsmanager:GetSecretValue", ""]],
  function: [
    ["lambda:InvokeFunction", ""],
    ["lambda:InvokeFunction", ":live"]
  ],
  table: [
    ["dynamodb:GetItem", ""],
    ["dynamodb:Query", "/index/by-date"]
  ],
  topic: [["sns:Publish", ""]],
  instance: [["ec2:StartInstances", ""]]
}

export const roleAsks: ReadonlyArray<Ask> = [
  ["sts:AssumeRole", ""],
  ["sts:TagSession", ""],
  ["iam:PassRole", ""]
]

/** What is asked of no resource in particular. */
export const resourcelessActions = ["sts:GetCallerIdentity", "sts:GetSessionToken", "s3:ListAllMyBuckets"] as const

/** Every ARN that generated worlds hold, and some they do not. */
export const resources: ReadonlyArray<string> = accounts
  .slice(0, 3)
  .flatMap((account) => [
    ...resourceKinds.map((kind) => resourceArn(account, kind)),
    ...objects.map((below) => `${resourceArn(account, "bucket")}${below}`),
    ...roleNames.map((name) => roleArn(account, name))
  ])
