import { describe, expect, it } from "vitest"
import { asTrust, findings, trust } from "../findings.ts"

const saml = "arn:aws:iam::111122223333:saml-provider/ADFS"
const oidc = "arn:aws:iam::111122223333:oidc-provider/idp.example.com"

const found = (Federated: unknown, Action: unknown, more: object = {}): ReadonlyArray<string> =>
  findings(trust({ Principal: { Federated, ...more }, Action }), asTrust)

// @clause validation.trust-policy
describe("FederationRules", () => {
  it("each kind of provider has its own way to assume a role, with tags and source identity", () => {
    expect(found(saml, ["sts:AssumeRoleWithSAML", "sts:TagSession", "sts:SetSourceIdentity"])).toEqual([])
    expect(found(oidc, "sts:AssumeRoleWithWebIdentity")).toEqual([])
    expect(found("accounts.google.com", "sts:assumerolewithwebidentity")).toEqual([])
    expect(found([saml, oidc], ["sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"])).toEqual([])
    expect(found(saml, "sts:AssumeRoleWith*")).toEqual([])
  })
  it.each([
    [saml, "sts:AssumeRole"],
    [saml, "sts:AssumeRoleWithWebIdentity"],
    [oidc, "sts:AssumeRoleWithSAML"],
    ["graph.facebook.com", "sts:AssumeRole"]
  ])("%s cannot be given %s", (provider, action) => {
    expect(found(provider, action)).toEqual(["error federated-action /Statement/0/Action"])
  })
  it("beside another kind of principal, that one's actions are fine", () => {
    expect(found(oidc, ["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity"], { AWS: "111122223333" })).toEqual([])
  })
})
