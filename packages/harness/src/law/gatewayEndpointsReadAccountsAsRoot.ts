import { callerAccount } from "../scenario/parties.ts"
import { open } from "../scenario/open.ts"
import { firstPlaceOf } from "../scenario/places.ts"
import { policyOf } from "../scenario/policyOf.ts"
import { choose, type Question } from "../scenario/Question.ts"
import { awsPrincipals, onEverything } from "../scenario/statements.ts"
import { ask, type Law, require } from "./Law.ts"

const throughGateway = ({ request, world }: Question, choice: number): Question | undefined => {
  const gateways = Object.values(world.vpcEndpoints).filter(({ kind }) => kind === "gateway")
  const endpoint = choose(gateways, choice)
  return endpoint === undefined ? undefined : { world, request: { ...request, viaVpcEndpoint: endpoint.id } }
}

/** @clause vpc-endpoint.gateway-principals */
export const gatewayEndpointsReadAccountsAsRoot: Law = {
  name: "an account named in the policy of a gateway endpoint lets nobody but its root user through",
  clauses: ["vpc-endpoint.gateway-principals"],
  exceptions: [],
  check: (engine, scenario) => {
    const account = callerAccount(scenario.request.principal)
    const question = throughGateway(open(scenario), scenario.choice)
    if (account === undefined || question === undefined || !/^(?:s3|dynamodb):/i.test(question.request.action)) {
      return "not concerned"
    }
    const way = firstPlaceOf(question, "VPC_ENDPOINT_POLICY")
    if (way === undefined || ask(engine, "all open", question).answer !== "Allow") return "not concerned"
    const named = policyOf("way", { ...onEverything("Allow"), principal: awsPrincipals(account) })
    const asked = ask(engine, `through ${way.at}, which names ${account}`, way.put(question, [named]))
    const expected = scenario.request.principal.type === "root" ? "Allow" : "ImplicitDeny"
    return require(asked.answer === expected, `expected ${expected}`, asked)
  }
}
