import type { PrincipalElement, World } from "@countersign/engine"
import { accountNamed } from "./arnParts.ts"
import { known } from "./CannotSay.ts"
import { endpointOf } from "./endpoint.ts"
import type { Question } from "./Question.ts"
import { saidOnTheWay } from "./resourcePolicy.ts"
import type { Word } from "./Word.ts"

/** The services that have gateway endpoints. */
const withGateways = new Set(["s3", "dynamodb"])

const isAccount = (value: string): boolean => accountNamed(value) !== undefined

/**
 * On a gateway endpoint an Allow to an account is one to its root user alone.
 * @clause vpc-endpoint.gateway-principals
 */
const namesAccount = ({ aws, canonicalUser }: PrincipalElement): boolean =>
  aws.some(isAccount) || canonicalUser.length > 0

const asRootOnly = (element: PrincipalElement, { caller }: Question): PrincipalElement =>
  caller.principal.type === "root"
    ? element
    : { ...element, aws: element.aws.filter((value) => !isAccount(value)), canonicalUser: [] }

type EndpointPolicy = Exclude<World.VpcEndpoint["policy"], "none" | "unknown">

const onGateway = (policy: EndpointPolicy, question: Question): EndpointPolicy => ({
  ...policy,
  document: {
    ...policy.document,
    statements: policy.document.statements.map((statement) =>
      statement.principal === undefined || statement.effect === "Deny"
        ? statement
        : { ...statement, principal: asRootOnly(statement.principal, question) }
    )
  }
})

const isOnGateway = ({ kind }: World.VpcEndpoint, policy: EndpointPolicy, { action }: Question): boolean => {
  if (!withGateways.has(action.service)) return false
  const elements = policy.document.statements.map(({ principal }) => principal)
  const matters = elements.some((element) => element !== undefined && namesAccount(element))
  return matters && known(kind, "the kind of the endpoint") === "gateway"
}

/**
 * An endpoint's policy grants nothing and must allow what passes the endpoint; the default policy allows all.
 * @clause vpc-endpoint.ceiling
 */
export const vpcEndpoint = (question: Question, resource: string): Word => {
  const endpoint = endpointOf(question)
  const policy = endpoint === undefined ? "none" : known(endpoint.policy, "the endpoint's policy")
  if (endpoint === undefined || policy === "none") return "Allow"
  const read = isOnGateway(endpoint, policy, question) ? onGateway(policy, question) : policy
  const { denies, grants } = saidOnTheWay(read, question, resource)
  if (denies) return "ExplicitDeny"
  return grants.length > 0 ? "Allow" : "ImplicitDeny"
}
