import { asParsed } from "./asParsed.ts"
import { policyJson, type StatementJson } from "./PolicyJson.ts"
import { policies as others } from "./manyStatementsGuardrails.ts"
import { questions } from "./manyStatementsQuestions.ts"
import { bucket, organizationId, owner, roleArn, teams } from "./manyStatementsNames.ts"
import type { PolicyTexts, Setting } from "./Setting.ts"
import { worldOf } from "./worldOf.ts"

const services = ["ec2", "lambda", "sqs", "sns", "dynamodb", "kms", "ssm", "logs", "ecs", "rds", "glue", "athena"]

const ofTeam = (team: string): ReadonlyArray<StatementJson> => [
  { Effect: "Allow", Action: ["s3:GetObject*"], Resource: [`${bucket}/${team}/*`] },
  {
    Effect: "Allow",
    Action: ["s3:PutObject*", "s3:DeleteObject", "s3:RestoreObject", "s3:ReplicateObject"],
    Resource: [`${bucket}/${team}/in/*`],
    Condition: { StringEquals: { "aws:PrincipalTag/project": ["lake", "shared"] } }
  }
]

const ofService = (service: string): ReadonlyArray<StatementJson> => [
  { Effect: "Allow", Action: [`${service}:Describe*`, `${service}:List*`, `${service}:Get*`], Resource: ["*"] },
  {
    Effect: "Allow",
    Action: [`${service}:*`],
    Resource: [`arn:aws:${service}:*:111111111111:*`],
    Condition: { StringEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } }
  }
]

const roaming: ReadonlyArray<StatementJson> = [
  { Effect: "Allow", Action: ["sts:AssumeRole"], Resource: ["arn:aws:iam::*:role/pipeline/*"] },
  { Effect: "Allow", Action: ["iam:PassRole"], Resource: ["arn:aws:iam::111111111111:role/service/*"] },
  { Effect: "Allow", Action: ["cloudwatch:*"], Resource: ["*"] },
  {
    Effect: "Allow",
    Action: ["secretsmanager:GetSecretValue"],
    Resource: ["arn:aws:secretsmanager:*:111111111111:secret:pipeline/*"],
    Condition: { StringLike: { "aws:UserAgent": ["pipeline/*"] } }
  }
]

const denies: ReadonlyArray<StatementJson> = [
  { Effect: "Deny", Action: ["s3:DeleteObject*"], Resource: [`${bucket}/*/archive/*`] },
  { Effect: "Deny", Action: ["s3:Put*Acl"], Resource: ["*"] },
  { Effect: "Deny", Action: ["s3:Get*"], Resource: [`${bucket}/*secret*`] },
  { Effect: "Deny", Action: ["*"], Resource: ["*"], Condition: { Bool: { "aws:SecureTransport": ["false"] } } },
  {
    Effect: "Deny",
    Action: ["s3:*"],
    Resource: [`${bucket}/*/restricted/*`],
    Condition: { NotIpAddress: { "aws:SourceIp": ["10.0.0.0/8", "192.168.0.0/16"] } }
  },
  {
    Effect: "Deny",
    Action: ["s3:*"],
    Resource: ["*"],
    Condition: { StringLike: { "aws:UserAgent": ["old-client/1.*"] } }
  }
]

const policies: PolicyTexts = {
  ...others,
  identityBased: [
    policyJson(...teams.slice(0, 4).flatMap(ofTeam)),
    policyJson(...teams.slice(4).flatMap(ofTeam)),
    policyJson(...services.slice(0, 6).flatMap(ofService)),
    policyJson(...services.slice(6).flatMap(ofService)),
    policyJson(...roaming, ...denies)
  ]
}

/**
 * Fifty identity-based statements, twenty on the bucket, three levels of service control policies, a resource control
 * policy and a permissions boundary.
 */
export const manyStatements: Setting = {
  roleArn,
  bucket,
  owner,
  policies,
  derived: { "aws:PrincipalOrgID": organizationId },
  world: worldOf(roleArn, bucket, owner, policies),
  questions: asParsed(questions)
}
