import { describe, expect, it } from "vitest"
import { asResource, findings, resource } from "../findings.ts"

const found = (principal: object): ReadonlyArray<string> => findings(resource({ Principal: principal }), asResource)

// @clause grammar.principal
// @clause validation.principal-values
describe("PrincipalValue", () => {
  it.each([
    "*",
    "111122223333",
    "arn:aws:iam::111122223333:root",
    "arn:aws-us-gov:iam::111122223333:user/path/ada",
    "arn:aws:iam::111122223333:role/r",
    "arn:aws:sts::111122223333:assumed-role/r/session",
    "arn:aws:sts::111122223333:federated-user/bob",
    "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1",
    "AIDACKCEVSQ6C2EXAMPLE",
    "AROADBQP57FF2AEXAMPLE"
  ])("takes the AWS principal `%s`", (value) => {
    expect(found({ AWS: [value] })).toEqual([])
  })
  it.each([
    ["arn:aws:iam::111122223333:user/*", "principal-wildcard"],
    ["arn:aws:iam::*:root", "principal-wildcard"],
    ["1111222233*", "principal-wildcard"],
    ["arn:aws:sts::111122223333:assumed-role/r/?", "principal-wildcard"],
    ["arn:aws:iam::111122223333:group/g", "invalid-principal"],
    ["arn:aws:iam::1111:user/u", "invalid-principal"],
    ["arn:aws:iam::111122223333:user/", "invalid-principal"],
    ["arn:aws:sts::111122223333:assumed-role/r", "invalid-principal"],
    ["arn:aws:s3:::bucket", "invalid-principal"],
    ["11112222333", "invalid-principal"],
    ["AGPAI23HZ27SI6FQMGNQ2", "invalid-principal"],
    ["bob", "invalid-principal"],
    ["", "invalid-principal"]
  ])("refuses the AWS principal `%s`: %s", (value, code) => {
    expect(found({ AWS: ["*", value] })).toEqual([`error ${code} /Statement/0/Principal/AWS/1`])
  })
  it("a service is named in full", () => {
    expect(found({ Service: ["ec2.amazonaws.com", "service.cn-north-1.amazonaws.com.cn"] })).toEqual([])
    expect(found({ Service: "*" })).toEqual(["error principal-wildcard /Statement/0/Principal/Service"])
    expect(found({ Service: "*.amazonaws.com" })).toEqual(["error principal-wildcard /Statement/0/Principal/Service"])
    expect(found({ Service: "ec2" })).toEqual(["warning service-principal /Statement/0/Principal/Service"])
  })
  it("an identity provider is an ARN or one of four names", () => {
    const providers = [
      "arn:aws:iam::111122223333:saml-provider/ADFS",
      "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
      "accounts.google.com",
      "cognito-identity.amazonaws.com",
      "www.amazon.com",
      "graph.facebook.com"
    ]
    expect(found({ Federated: providers })).toEqual([])
    expect(found({ Federated: "account.google.com" })).toEqual([
      "warning federated-principal /Statement/0/Principal/Federated"
    ])
    expect(found({ Federated: "arn:aws:iam::111122223333:user/u" })).toEqual([
      "error invalid-principal /Statement/0/Principal/Federated"
    ])
    expect(found({ Federated: "*" })).toEqual(["error principal-wildcard /Statement/0/Principal/Federated"])
  })
  it("a canonical user is 64 hex digits", () => {
    expect(found({ CanonicalUser: "0f".repeat(32) })).toEqual([])
    expect(found({ CanonicalUser: "0f".repeat(31) })).toEqual([
      "error invalid-principal /Statement/0/Principal/CanonicalUser"
    ])
  })
  it("principals of several types combine, and are strings", () => {
    expect(found({ AWS: "111122223333", Service: "sns.amazonaws.com" })).toEqual([])
    expect(found({ AWS: 111122223333 })).toEqual(["error wrong-type /Statement/0/Principal/AWS"])
  })
})
