import type { Account, Fact, Group, Policy, PolicyType, Resource, Role, Statement, User } from "@countersign/engine"
import { memo } from "./memo.ts"
import { policyOf } from "./policyOf.ts"
import type { Question } from "./Question.ts"

/** A place where policies that may take part in a question are attached. */
export interface Place {
  readonly policyType: PolicyType
  /** The account that they bind; an endpoint's bind whoever comes through it. */
  readonly account: string | undefined
  /** The account, node or endpoint where they are attached. */
  readonly at: string
  readonly policies: ReadonlyArray<Policy>
  /** A question with other policies at this place; of a place for one policy, their statements make one. */
  readonly put: Put
  /** A question in which the policies of this place are not known. */
  readonly forget: (question: Question) => Question
}

type Put = (question: Question, policies: ReadonlyArray<Policy>) => Question

export const known = (policies: Fact<ReadonlyArray<Policy>> | undefined): ReadonlyArray<Policy> | undefined =>
  policies === "unknown" ? undefined : policies

export const one = (policy: Fact<Policy | "none">): ReadonlyArray<Policy> | undefined =>
  policy === "unknown" ? undefined : policy === "none" ? [] : [policy]

export const merged = (policies: Fact<ReadonlyArray<Policy>>): Fact<Policy | "none"> => {
  if (policies === "unknown") return "unknown"
  const [first, ...rest] = policies
  if (first === undefined) return "none"
  if (rest.length === 0) return first
  const statements = policies.flatMap(({ document }) => document.statements)
  return { ...first, document: { ...first.document, statements } }
}

export const place = (
  policyType: PolicyType,
  account: string | undefined,
  at: string,
  policies: ReadonlyArray<Policy> | undefined,
  fill: (question: Question, policies: Fact<ReadonlyArray<Policy>>) => Question
): ReadonlyArray<Place> =>
  policies === undefined
    ? []
    : [{ policyType, account, at, policies, put: fill, forget: (question) => fill(question, "unknown") }]

/** The entries, one of them another: a store in a copy, which costs less than a literal with a computed name. */
const replacing = <A>(entries: Readonly<Record<string, A>>, name: string, entry: A): Readonly<Record<string, A>> => {
  const copy: Record<string, A> = { ...entries }
  copy[name] = entry
  return copy
}

const inAccount = ({ request, world }: Question, id: string, change: (account: Account) => Account): Question => ({
  request,
  world: { ...world, accounts: replacing(world.accounts, id, change(world.accounts[id]!)) }
})

type Kind = "groups" | "resources" | "roles" | "users"

/** The question with slots of an entry of an account filled anew. */
export const inEntry = (
  question: Question,
  account: string,
  kind: Kind,
  name: string,
  slots: Partial<Group & Resource & Role & User>
): Question =>
  inAccount(question, account, (found) => ({
    ...found,
    [kind]: replacing<object>(found[kind], name, { ...found[kind][name], ...slots })
  }))

/** Whether the policies of the place name principals. */
export const namesPrincipals = ({ policyType }: Place): boolean =>
  policyType === "RESOURCE_BASED_POLICY" ||
  policyType === "ROLE_TRUST_POLICY" ||
  policyType === "RESOURCE_CONTROL_POLICY" ||
  policyType === "VPC_ENDPOINT_POLICY"

/** The question with a further statement at the place: in a policy of its own, or in the one there is. */
export const adding = (question: Question, at: Place, statement: Statement): Question =>
  at.put(question, [...at.policies, policyOf("added", statement)])

/** A policy made of another one. */
export type Rewrite = (policy: Policy) => Policy

/** The policy with every statement made anew: the same each time, as a world's policies are asked about many times. */
export const rewriting = (change: (statement: Statement) => ReadonlyArray<Statement>): Rewrite =>
  memo((policy) => ({
    ...policy,
    document: { ...policy.document, statements: policy.document.statements.flatMap(change) }
  }))

/** The question with every policy of the place made anew. */
export const mapping = (question: Question, at: Place, rewrite: Rewrite): Question =>
  at.put(
    question,
    at.policies.map((policy) => rewrite(policy))
  )

/** The question with every policy of all the places made anew. */
export const mappingAll = (question: Question, places: ReadonlyArray<Place>, rewrite: Rewrite): Question =>
  places.reduce((made, at) => mapping(made, at, rewrite), question)
