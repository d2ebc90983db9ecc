import { describe, expect, it } from "vitest"
import { asControl, asEndpoint, asGuardrail, asIdentity, asResource, asTrust } from "../findings.ts"
import { control, findings, identity, resource, trust } from "../findings.ts"

const at = "/Statement/0/Principal"

// @clause grammar.principal
// @clause validation.empty-lists
// @clause validation.not-principal
// @clause validation.principal-presence
// @clause validation.resource-control-policy
// @clause validation.service-control-policy
// @clause validation.trust-policy
describe("PrincipalRules", () => {
  it.each([
    asIdentity,
    asGuardrail,
    { policyType: "PERMISSIONS_BOUNDARY" } as const,
    { policyType: "SESSION_POLICY" } as const
  ])("nothing attached to identities names a principal: $policyType", (options) => {
    expect(findings(identity({ Principal: "*" }), options)).toEqual([`error forbidden-principal ${at}`])
    expect(findings(identity({ NotPrincipal: { AWS: "*" } }), options)).toEqual([
      "error forbidden-principal /Statement/0/NotPrincipal"
    ])
    expect(findings(identity({}), options)).toEqual([])
  })
  it("everything attached to resources names one", () => {
    expect(findings(resource({ Principal: undefined }), asResource)).toEqual(["error missing-principal /Statement/0"])
    expect(findings(resource({ Principal: undefined }), asEndpoint)).toEqual(["error missing-principal /Statement/0"])
    expect(findings(control({ Principal: undefined }), asControl)).toEqual(["error missing-principal /Statement/0"])
    expect(findings(trust({ Principal: undefined }), asTrust)).toEqual(["error missing-principal /Statement/0"])
  })
  it("Principal and NotPrincipal exclude each other", () => {
    expect(findings(resource({ Effect: "Deny", NotPrincipal: { AWS: "*" } }), asResource)).toEqual([
      "error both-forms /Statement/0"
    ])
  })
  it("NotPrincipal goes with Deny only, and neither into trust nor into control policies", () => {
    const others = { Principal: undefined, NotPrincipal: { AWS: "111122223333" } }
    expect(findings(resource({ ...others, Effect: "Deny" }), asResource)).toEqual([])
    expect(findings(resource(others), asResource)).toEqual(["error not-principal /Statement/0/NotPrincipal"])
    expect(findings(resource(others), asEndpoint)).toEqual(["error not-principal /Statement/0/NotPrincipal"])
    expect(findings(trust({ ...others, Effect: "Deny" }), asTrust)).toEqual([
      "error not-principal /Statement/0/NotPrincipal"
    ])
    expect(findings(control(others), asControl)).toEqual(["error not-principal /Statement/0/NotPrincipal"])
  })
  it("a bare string other than `*` is no principal", () => {
    expect(findings(resource({ Principal: "111122223333" }), asResource)).toEqual([`error invalid-principal ${at}`])
    expect(findings(resource({ Principal: ["*"] }), asResource)).toEqual([`error wrong-type ${at}`])
    expect(findings(resource({ Principal: null }), asResource)).toEqual([`error wrong-type ${at}`])
  })
  it("an empty principal is stored and matches nobody", () => {
    expect(findings(resource({ Principal: {} }), asResource)).toEqual([`warning empty-principal ${at}`])
    expect(findings(resource({ Principal: { AWS: [] } }), asResource)).toEqual([`warning empty-list ${at}/AWS`])
  })
  it.each(["aws", "User", "Aws", "constructor", "__proto__"])("knows no principal type `%s`", (type) => {
    const policy = JSON.parse(JSON.stringify(resource({ Principal: { X: "*" } })).replace('"X"', `"${type}"`))
    expect(findings(policy, asResource)).toEqual([`error unknown-principal-type ${at}/${type}`])
  })
  it("a trust policy writes everyone as an AWS principal", () => {
    expect(findings(trust({ Principal: "*" }), asTrust)).toEqual([`error trust-policy ${at}`])
    expect(findings(trust({ Principal: { AWS: "*" } }), asTrust)).toEqual([])
  })
  it("a resource control policy speaks of everyone", () => {
    expect(findings(control({ Principal: { AWS: "*" } }), asControl)).toEqual([`error resource-control-policy ${at}`])
  })
})
