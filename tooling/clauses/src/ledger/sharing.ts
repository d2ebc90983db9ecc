import { clauses } from "../Clause.ts"

const concepts = "AWS RAM User Guide: Terms and concepts for AWS RAM"

/** Resource shares of AWS Resource Access Manager. */
export const sharing = clauses([
  [
    "ram.share",
    concepts,
    "A resource share counts as an Allow in the policy on each of its resources: the managed permission gives actions and conditions, the share gives principals and resources. The caller's own policies and all control policies still bind."
  ],
  [
    "ram.principals",
    concepts,
    "A share names accounts, users, roles, whole organizations, or organizational units with all below them. Whom it reaches follows from who the caller is, whatever condition keys the request brings; to the account that shares it gives nothing."
  ],
  [
    "ram.accepted",
    concepts,
    "A share takes effect once its invitation is accepted, or at once where sharing inside the organization is switched on."
  ]
])
