import { callerPartition, ownerAccount } from "../scenario/parties.ts"
import { ask, type Law, require } from "./Law.ts"

/** @clause exclusions.partition */
export const partitionsAreClosed: Law = {
  name: "no principal of one partition reaches a resource of another",
  clauses: ["exclusions.partition"],
  exceptions: [],
  check: (engine, scenario) => {
    const { request, world } = scenario
    const home = callerPartition(scenario)
    const resourceAccount = ownerAccount(scenario)
    if (request.resource === "*" || home === undefined || resourceAccount === undefined) return "not concerned"
    const away = home === "aws-cn" ? "aws" : "aws-cn"
    const resource = request.resource.replace(/^arn:[^:]*:/, `arn:${away}:`)
    const abroad = ask(engine, `on a resource of the partition ${away}`, {
      world,
      request: { ...request, resource, resourceAccount }
    })
    return require(abroad.answer !== "Allow", "allowed across partitions", abroad)
  }
}
