import { policyJson, type StatementJson } from "./PolicyJson.ts"
import { bucket, organizationId, roleArn, teams } from "./manyStatementsNames.ts"
import type { PolicyTexts } from "./Setting.ts"

const full: StatementJson = { Effect: "Allow", Action: ["*"], Resource: ["*"] }

const forTeam = (team: string): ReadonlyArray<StatementJson> => [
  { Effect: "Allow", Principal: { AWS: roleArn }, Action: ["s3:GetObject*"], Resource: [`${bucket}/${team}/*`] },
  {
    Effect: "Allow",
    Principal: { AWS: roleArn },
    Action: ["s3:PutObject*", "s3:DeleteObject", "s3:RestoreObject", "s3:ReplicateObject"],
    Resource: [`${bucket}/${team}/*`],
    Condition: { StringEquals: { "aws:PrincipalOrgID": [organizationId] } }
  }
]

const forPartner = (account: string): StatementJson => ({
  Effect: "Allow",
  Principal: { AWS: `arn:aws:iam::${account}:role/Partner` },
  Action: ["s3:GetObject"],
  Resource: [`${bucket}/*`]
})

const denies: ReadonlyArray<StatementJson> = [
  {
    Effect: "Deny",
    Principal: "*",
    Action: ["s3:*"],
    Resource: [`${bucket}/*`],
    Condition: { StringNotEquals: { "aws:PrincipalOrgID": [organizationId] } }
  },
  { Effect: "Deny", Principal: "*", Action: ["s3:PutObject"], Resource: [`${bucket}/*.tmp`] },
  { Effect: "Deny", Principal: "*", Action: ["s3:*"], Resource: [`${bucket}/*/sealed/*`] }
]

const regionsDeny: StatementJson = {
  Effect: "Deny",
  Action: ["*"],
  Resource: ["*"],
  Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1", "us-east-1"] } }
}

/** What stands beside the role's own policies. */
export const policies: Omit<PolicyTexts, "identityBased"> = {
  resourceBased: policyJson(
    ...teams.slice(0, 7).flatMap(forTeam),
    ...["333333333333", "444444444444", "555555555555"].map(forPartner),
    ...denies
  ),
  permissionsBoundary: policyJson(
    { Effect: "Allow", Action: ["s3:*Object", "s3:*ObjectTagging", "s3:GetObjectVersion"], Resource: ["*"] },
    { Effect: "Allow", Action: ["ec2:*", "lambda:*", "sqs:*", "dynamodb:*"], Resource: ["*"] },
    { Effect: "Deny", Action: ["s3:DeleteObject"], Resource: [`${bucket}/eta/*`] }
  ),
  serviceControl: [
    policyJson(full),
    policyJson(full, regionsDeny),
    policyJson({ Effect: "Allow", Action: ["s3:*Object*", "ec2:*", "sts:*"], Resource: ["*"] })
  ],
  resourceControl: policyJson({
    Effect: "Deny",
    Principal: "*",
    Action: ["s3:*"],
    Resource: [`${bucket}/*/frozen/*`]
  })
}
