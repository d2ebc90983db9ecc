import type { AuthorizationRequest, World } from "@countersign/sdk"
import { policyOf } from "../support/accounts.ts"
import {
  allow,
  deny,
  etlArn,
  etlAsks,
  organizationOf,
  type Places,
  toEtl,
  trusted,
  trusting,
  worldOf
} from "./places.ts"

/** A denial that people meet, with the world in which they meet it. */
export interface Situation {
  readonly name: string
  readonly world: World.World
  readonly request: AuthorizationRequest
}

const bucket = "arn:aws:s3:::lake"
const object = `${bucket}/2026/report.csv`
const key = `arn:aws:kms:eu-west-1:${trusting}:key/1234`
const secret = `arn:aws:secretsmanager:eu-west-1:${trusting}:secret:db-a1b2c3`
const repository = `arn:aws:ecr:eu-west-1:${trusting}:repository/app`
const queue = `arn:aws:sqs:eu-west-1:${trusting}:jobs`
const partner = `arn:aws:iam::${trusting}:role/Partner`
const topic = "arn:aws:sns:eu-west-1:111111111111:events"

const subnet = `arn:aws:ec2:eu-west-1:${trusting}:subnet/subnet-1`
const fn = `arn:aws:lambda:eu-west-1:${trusting}:function:report`
const point = `arn:aws:s3:eu-west-1:${trusting}:accesspoint/reports`
const trail = `arn:aws:cloudtrail:eu-west-1:${trusting}:trail/audit`

const situation = (name: string, request: AuthorizationRequest, places: Places): Situation => ({
  name,
  request,
  world: worldOf(places)
})

const shared = { identity: [allow("s3:*", "*")], on: [bucket, [allow("s3:*", `${bucket}/*`, toEtl)]] } as const
const trust = (elements: object): object => ({ Effect: "Allow", Action: "sts:AssumeRole", ...elements })
const restricted = { BlockPublicAcls: false, IgnorePublicAcls: false, BlockPublicPolicy: false } as const
const shut = { publicAccessBlock: { ...restricted, RestrictPublicBuckets: true } }
const toAll = { Principal: "*" }
const service = (name: string): AuthorizationRequest["principal"] => ({ type: "service", service: name })
const mayAssume = [allow("sts:AssumeRole", partner)]

/** The denials that come up most. */
export const situations: ReadonlyArray<Situation> = [
  situation("01-bucket-policy-alone", etlAsks("s3:GetObject", object), {
    on: [bucket, [allow("s3:GetObject", `${bucket}/*`, toEtl)]]
  }),
  situation("02-nobody-named-in-the-bucket-policy", etlAsks("s3:GetObject", object), {
    identity: [allow("s3:*", "*")],
    on: [bucket, [allow("s3:GetObject", `${bucket}/*`, { Principal: { AWS: `${etlArn}2` } })]]
  }),
  situation("03-encrypted-object", etlAsks("kms:Decrypt", key), { on: [key, []] }),
  situation("03-aws-managed-key", etlAsks("kms:Decrypt", key), {
    awsManaged: true,
    identity: [allow("kms:Decrypt", "*")],
    on: [key, []]
  }),
  situation("04-bucket-and-objects", etlAsks("s3:ListBucket", bucket), {
    identity: [allow("s3:*", `${bucket}/*`)],
    on: [bucket, [allow("s3:*", `${bucket}/*`, toEtl)]]
  }),
  situation("05-external-id", etlAsks("sts:AssumeRole", partner), {
    identity: mayAssume,
    trust: [trust({ ...toEtl, Condition: { StringEquals: { "sts:ExternalId": "partner-7" } } })]
  }),
  situation("05-both-sides-of-assume-role", etlAsks("sts:AssumeRole", partner), {
    trust: [trust({ Principal: { AWS: "333333333333" } })]
  }),
  situation("06-recreated-role", etlAsks("sts:AssumeRole", partner), {
    identity: mayAssume,
    trust: [trust({ Principal: { AWS: "AROAEXAMPLEOLD" } })]
  }),
  situation("07-service-control-policy-denies", etlAsks("s3:GetObject", object), {
    ...shared,
    organizations: [organizationOf("o-apps", trusted, "serviceControlPolicies", allow("*", "*"), deny("NoS3", "s3:*"))]
  }),
  situation("07-service-control-policy-silent", etlAsks("s3:GetObject", object), {
    ...shared,
    organizations: [organizationOf("o-apps", trusted, "serviceControlPolicies", allow("ec2:*", "*"))]
  }),
  situation(
    "08-resource-control-policy",
    etlAsks("s3:GetObject", object, { context: { "aws:SecureTransport": "false" } }),
    {
      ...shared,
      organizations: [
        organizationOf(
          "o-data",
          trusting,
          "resourceControlPolicies",
          deny("OnlyTls", "s3:*", { Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } })
        )
      ]
    }
  ),
  situation("08-only-my-organization", etlAsks("s3:GetObject", object), {
    ...shared,
    organizations: [
      organizationOf(
        "o-data",
        trusting,
        "resourceControlPolicies",
        deny("OnlyOurs", "s3:*", {
          Principal: "*",
          Condition: { StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-data" } }
        })
      )
    ]
  }),
  situation("09-vpc-endpoint", etlAsks("s3:GetObject", object, { viaVpcEndpoint: "vpce-1" }), {
    ...shared,
    endpoint: [allow("s3:*", "arn:aws:s3:::other/*", { Principal: "*" })]
  }),
  situation("10-permissions-boundary", etlAsks("s3:GetObject", object), {
    ...shared,
    boundary: [allow("s3:PutObject", "*")]
  }),
  situation(
    "10-session-policy",
    etlAsks("s3:GetObject", object, {
      principal: {
        type: "role-session",
        roleArn: etlArn,
        sessionName: "ci",
        sessionPolicies: [policyOf("session", allow("s3:PutObject", "*"))]
      }
    }),
    shared
  ),
  situation(
    "03-encrypted-object-whole",
    etlAsks("s3:GetObject", object, { additionalChecks: [{ action: "kms:Decrypt", resource: key }] }),
    { on: [bucket, []], beside: { [key]: {} } }
  ),
  situation(
    "11-object-of-another-account",
    {
      principal: { type: "role-session", roleArn: partner, sessionName: "nightly" },
      action: "s3:GetObject",
      resource: object
    },
    {
      insider: [allow("s3:*", "*")],
      on: [bucket, []],
      known: { objectOwnership: "ObjectWriter", objectOwners: { [object]: trusted } }
    }
  ),
  situation("12-secret", etlAsks("secretsmanager:GetSecretValue", secret), { on: [secret, []] }),
  situation(
    "12-secret-whole",
    etlAsks("secretsmanager:GetSecretValue", secret, { additionalChecks: [{ action: "kms:Decrypt", resource: key }] }),
    { identity: [allow("secretsmanager:GetSecretValue", secret)], on: [secret, []], beside: { [key]: {} } }
  ),
  situation(
    "13-registry-pull-whole",
    etlAsks("ecr:GetAuthorizationToken", "*", {
      additionalChecks: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"].map(
        (action) => ({ action, resource: repository })
      )
    }),
    { on: [repository, []] }
  ),
  situation("13-registry-token", etlAsks("ecr:GetAuthorizationToken", "*"), { on: [repository, []] }),
  situation("13-registry-pull", etlAsks("ecr:BatchGetImage", repository), { on: [repository, []] }),
  situation("14-queue-management", etlAsks("sqs:DeleteQueue", queue), {
    identity: [allow("sqs:*", "*")],
    on: [queue, [allow("sqs:*", queue, toEtl)]]
  }),
  situation(
    "14-topic-to-queue",
    {
      principal: { type: "service", service: "sns.amazonaws.com" },
      action: "sqs:SendMessage",
      resource: queue,
      context: { "aws:SourceArn": topic }
    },
    { on: [queue, []] }
  ),
  situation("15-function-by-qualifier", etlAsks("lambda:InvokeFunction", `${fn}:PROD`), {
    identity: [allow("lambda:InvokeFunction", `${fn}:*`)],
    on: [fn, [allow("lambda:InvokeFunction", fn, toEtl)]]
  }),
  situation(
    "15-function-url",
    etlAsks("lambda:InvokeFunctionUrl", fn, {
      additionalChecks: [{ action: "lambda:InvokeFunction", resource: fn }],
      context: { "lambda:FunctionUrlAuthType": "AWS_IAM", "lambda:InvokedViaFunctionUrl": "true" }
    }),
    {
      identity: [allow("lambda:InvokeFunctionUrl", fn)],
      on: [fn, [allow("lambda:InvokeFunctionUrl", fn, toEtl)]]
    }
  ),
  situation("16-access-point", etlAsks("s3:GetObject", `${point}/object/2026/report.csv`), {
    identity: [allow("s3:*", "*")],
    on: [point, [allow("s3:GetObject", `${point}/object/*`, toEtl)]],
    known: { accessPoint: { bucket, bucketAccount: trusting, vpc: undefined } },
    beside: { [bucket]: {} }
  }),
  situation("16-access-point-without-policies", etlAsks("s3:GetObject", `${point}/object/2026/report.csv`), {
    on: [point, []],
    known: { accessPoint: { bucket, bucketAccount: trusting, vpc: undefined } },
    beside: { [bucket]: {} }
  }),
  situation("17-block-public-access", etlAsks("s3:GetObject", object), {
    identity: [allow("s3:*", "*")],
    on: [bucket, [allow("s3:GetObject", `${bucket}/*`, toAll)]],
    owner: shut
  }),
  situation(
    "17-block-public-access-unsigned",
    { principal: { type: "anonymous" }, action: "s3:GetObject", resource: object },
    { on: [bucket, [allow("s3:GetObject", `${bucket}/*`, toAll)]], known: shut, owner: shut }
  ),
  situation(
    "18-service-for-another-trail",
    {
      principal: service("cloudtrail.amazonaws.com"),
      action: "s3:PutObject",
      resource: object,
      context: { "aws:SourceArn": trail }
    },
    {
      on: [
        bucket,
        [
          allow("s3:PutObject", `${bucket}/*`, {
            Principal: { Service: "cloudtrail.amazonaws.com" },
            Condition: { ArnEquals: { "aws:SourceArn": `${trail}2` } }
          })
        ]
      ]
    }
  ),
  situation(
    "18-service-for-nobody-named",
    { principal: service("logging.s3.amazonaws.com"), action: "s3:PutObject", resource: object },
    { on: [bucket, []] }
  ),
  situation("resource-share", etlAsks("ec2:RunInstances", subnet), {
    identity: [allow("ec2:*", "*")],
    on: [subnet, []],
    owner: { resourceShares: [] }
  }),
  situation("19-pass-role", etlAsks("iam:PassRole", partner), { identity: [allow("iam:PassRole", "*")] })
]
