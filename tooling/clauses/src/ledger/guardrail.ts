import { clauses } from "../Clause.ts"

const boundaries = "IAM User Guide: Permissions boundaries for IAM entities"
const sessions = "IAM User Guide: Policies and permissions: Session policies"
const scps = "AWS Organizations User Guide: Service control policies"
const rcps = "AWS Organizations User Guide: Resource control policies"
const endpoints = "AWS PrivateLink Guide: Control access to VPC endpoints using endpoint policies"

/** What can only say no. */
export const guardrail = clauses([
  [
    "boundary.ceiling",
    boundaries,
    "A permissions boundary grants nothing and must allow whatever identity policies allow."
  ],
  [
    "boundary.scope",
    boundaries,
    "A boundary binds the user or role that carries it, with what its groups grant and the sessions it federates. The root user has none."
  ],
  [
    "session.ceiling",
    sessions,
    "Session policies count together, grant nothing, and must allow whatever identity policies and grants to the role allow."
  ],
  [
    "session.scope",
    sessions,
    "A role session without session policies is not limited; a federated user without them may do nothing but what a resource-based policy grants to it."
  ],
  [
    "scp.levels",
    "AWS Organizations User Guide: SCP evaluation",
    "The root, every unit on the path and the account must each allow; a deny at any of them denies."
  ],
  [
    "scp.scope",
    scps,
    "Service control policies bind users, roles and the root user of member accounts; not the management account, service-linked roles, services, anonymous callers or outsiders."
  ],
  [
    "rcp.levels",
    rcps,
    "Resource control policies of every level above the owner's account may deny; all else they allow."
  ],
  [
    "rcp.scope",
    rcps,
    "Resource control policies bind every caller of a resource in a member account, except service-linked roles, AWS managed keys and `kms:RetireGrant`."
  ],
  ["rcp.services", rcps, "Resource control policies reach the services on AWS's list and leave all others alone."],
  [
    "vpc-endpoint.ceiling",
    endpoints,
    "An endpoint policy grants nothing and must allow the requests that pass the endpoint."
  ],
  ["vpc-endpoint.scope", endpoints, "An endpoint's default policy allows all; requests on other ways do not meet it."],
  [
    "vpc-endpoint.gateway-principals",
    endpoints,
    "On a gateway endpoint an account named as principal is its root user alone; on an interface endpoint it is everyone in it."
  ]
])
