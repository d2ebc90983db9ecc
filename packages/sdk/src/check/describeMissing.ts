import type { MissingFact, PolicyType } from "@countersign/engine"
import type { AnswerMissing } from "./Answer.ts"

const policyTypeNames: Readonly<Record<PolicyType, string>> = {
  IDENTITY_BASED_POLICY: "identity-based policies",
  RESOURCE_BASED_POLICY: "resource-based policy",
  ROLE_TRUST_POLICY: "trust policy",
  PERMISSIONS_BOUNDARY: "permissions boundary",
  SESSION_POLICY: "session policies",
  SERVICE_CONTROL_POLICY: "service control policies",
  RESOURCE_CONTROL_POLICY: "resource control policies",
  VPC_ENDPOINT_POLICY: "endpoint policy"
}

const policyTypeName = ({ policyType }: MissingFact.MissingFact): string =>
  policyType === undefined ? "policies" : policyTypeNames[policyType]

const sentences: Readonly<Record<MissingFact.MissingFactKind, (fact: MissingFact.MissingFact) => string>> = {
  "context-key": ({ of }) => `whether the request carries ${of}, and its value: give it with --context ${of}=value`,
  policies: (fact) => `the ${policyTypeName(fact)} of ${fact.of}: put what is known into the world`,
  grants: ({ of }) => `the grants on ${of}: put them into the world`,
  owner: ({ of }) => `the owner of ${of}: name it with --resource-account, or put the resource into the world`,
  organization: ({ of }) =>
    `whether account ${of} is in an organization: put the organization into the world, or say "none"`,
  "management-account": ({ of }) => `which account manages organization ${of}: put it into the world`,
  "policy-type-enabled": (fact) => `whether organization ${fact.of} has ${policyTypeName(fact)} switched on`,
  tags: ({ of }) =>
    `the tags of ${of}: put them into the world, and of a bucket whether it has attribute-based access control`,
  "unique-id": ({ of }) => `the unique id (AIDA… or AROA…) of ${of}: put it into the world`,
  "canonical-user-id": ({ of }) => `the canonical user id of account ${of}: put it into the world`,
  "aws-managed-key": ({ of }) => `whether ${of} is a key that AWS manages: put the key into the world`,
  "vpc-endpoint": ({ of }) => `the account, VPC and kind of endpoint ${of}: put the endpoint into the world`,
  "access-point": ({ of }) => `the bucket and the VPC of access point ${of}: put the access point into the world`,
  "object-owner": ({ of }) => `the account that owns the object ${of}: put it into the world under objectOwners`,
  "resource-share": ({ of }) =>
    `what AWS RAM shares (${of}): put it into the world under resourceShares, with whether it is accepted`,
  "public-access-block": ({ of }) =>
    `the Block Public Access settings (RestrictPublicBuckets) of ${of}: put them into the world as publicAccessBlock`
}

/** A missing fact with a sentence that says what it is and how to supply it. */
export const describeMissing = (fact: MissingFact.MissingFact): AnswerMissing => ({
  kind: fact.kind,
  of: fact.of,
  policyType: fact.policyType ?? null,
  description: sentences[fact.kind](fact)
})
