import { describe, expect, it } from "vitest"
import type { AuthorizationRequest } from "../../src/request/AuthorizationRequest.ts"
import { account, policy, prove, resource, user, world } from "../support/world.ts"

const queue = "arn:aws:sqs:eu-west-1:111111111111:jobs"
const ana = "arn:aws:iam::111111111111:user/ana"

const request: AuthorizationRequest = {
  principal: { type: "service", service: "sns.amazonaws.com" },
  action: "sqs:SendMessage",
  resource: queue,
  context: { "aws:SourceArn": "arn:aws:sns:eu-west-1:222222222222:news", "aws:SourceAccount": "222222222222" }
}

const opens = (more: object = {}): object => ({
  Effect: "Allow",
  Principal: { Service: "sns.amazonaws.com" },
  Action: "sqs:SendMessage",
  Resource: queue,
  ...more
})

const check = (statements: ReadonlyArray<object>, asked: Partial<AuthorizationRequest> = {}) => {
  const places = world([
    account("111111111111", {
      users: { ana: user(ana) },
      resources: { [queue]: resource({ policy: policy(...statements) }) }
    })
  ])
  return prove(places, { ...request, ...asked }).checks[0]
}

const noted = (statements: ReadonlyArray<object>, asked: Partial<AuthorizationRequest> = {}) =>
  check(statements, asked).notes.filter(({ code }) => code === "confused-deputy")

/** @clause principal.confused-deputy */
describe("an Allow that reaches a service principal", () => {
  it("without a condition on whom it acts for is noted, and decided as before", () => {
    expect(noted([opens()])).toEqual([{ code: "confused-deputy", service: "sns.amazonaws.com" }])
    expect(check([opens()]).admits).toBe(2)
  })

  it("is noted where it names everyone, and where it asks for something else", () => {
    expect(noted([opens({ Principal: "*" })])).toHaveLength(1)
    expect(noted([opens({ Condition: { Bool: { "aws:PrincipalIsAWSService": "true" } } })])).toHaveLength(1)
  })

  it.each([
    ["aws:SourceArn", { ArnLike: { "aws:SourceArn": "arn:aws:sns:eu-west-1:222222222222:*" } }],
    ["aws:SourceAccount", { StringEquals: { "AWS:sourceaccount": "222222222222" } }],
    ["aws:SourceOrgID", { StringEqualsIfExists: { "aws:SourceOrgID": "o-x" } }],
    ["aws:SourceOrgPaths", { "ForAllValues:StringLike": { "aws:SourceOrgPaths": "o-x/*" } }]
  ])("with a condition on %s is not noted", (_, condition) => {
    expect(noted([opens({ Condition: condition })])).toEqual([])
  })

  it("is noted beside another that asks for whom it acts", () => {
    const narrow = opens({ Condition: { StringEquals: { "aws:SourceAccount": "222222222222" } } })
    expect(noted([narrow, opens()])).toHaveLength(1)
  })

  it("is not noted where it speaks of another action or another service", () => {
    expect(noted([opens({ Action: "sqs:ReceiveMessage" })])).toEqual([])
    expect(noted([opens({ Principal: { Service: "s3.amazonaws.com" } })])).toEqual([])
  })

  it("is not noted where a user asks, whom it reaches too", () => {
    expect(noted([opens({ Principal: "*" })], { principal: { type: "user", arn: ana } })).toEqual([])
  })

  it("is a Deny: nothing to note", () => {
    expect(noted([opens({ Effect: "Deny" })])).toEqual([])
  })
})
