import { ask, type Law, require } from "./Law.ts"

/** @clause exclusions.partition */
export const partitionsAreClosed: Law = {
  name: "no principal of one partition reaches a resource of another",
  clauses: ["exclusions.partition"],
  exceptions: [],
  check: (engine, scenario) => {
    const { request } = scenario
    const outsiders = ["service", "anonymous", "saml", "web-identity"]
    if (request.resource === "*" || outsiders.includes(request.principal.type)) return "not concerned"
    const resource = request.resource.replace(/^arn:aws:/, "arn:aws-cn:")
    const abroad = ask(engine, "on a resource in China", {
      world: scenario.world,
      request: { ...request, resource, resourceAccount: "222222222222" }
    })
    return require(abroad.answer !== "Allow", "allowed across partitions", abroad)
  }
}
