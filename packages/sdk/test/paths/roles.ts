import { findPaths, type PathsAnswer, type PathsQuestion, type Role, type World } from "@countersign/sdk"
import { Effect } from "effect"
import { account, policyOf, resource, role, world } from "../support/accounts.ts"

export const user = "arn:aws:iam::111111111111:user/dev"

export const roleArn = (name: string): string => `arn:aws:iam::222222222222:role/${name}`

const entering = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]

/** A statement by which a trust policy lets somebody in. */
export const trusts = (who: string, more: object = {}): object => ({
  Effect: "Allow",
  Principal: who.endsWith(".amazonaws.com") ? { Service: who } : { AWS: who },
  Action: entering,
  ...more
})

/** A statement by which an identity may assume a role, with tags and a source identity. */
export const enters = (name: string, more: object = {}): object => ({
  Effect: "Allow",
  Action: entering,
  Resource: roleArn(name),
  ...more
})

/** A statement by which an identity may do what is asked for. */
export const reads = (more: object = {}): object => ({
  Effect: "Allow",
  Action: "s3:GetObject",
  Resource: "arn:aws:s3:::reports/*",
  ...more
})

export const made = (name: string, trust: ReadonlyArray<object>, identity: ReadonlyArray<object>): Role =>
  role(roleArn(name), {
    trustPolicy: trust.length === 0 ? "none" : policyOf(`${name}-trust`, ...trust),
    identityPolicies: identity.length === 0 ? [] : [policyOf(name, ...identity)]
  })

/** A user of 111111111111, roles and a bucket of 222222222222. */
export const places = (identity: ReadonlyArray<object>, ...roles: ReadonlyArray<Role>): World.World =>
  world(
    account("111111111111", {
      users: {
        dev: {
          arn: user,
          uniqueId: undefined,
          tags: {},
          groups: [],
          identityPolicies: identity.length === 0 ? [] : [policyOf("dev", ...identity)],
          permissionsBoundary: "none"
        }
      }
    }),
    account("222222222222", {
      roles: Object.fromEntries(roles.map((one) => [one.arn.slice(one.arn.lastIndexOf("/") + 1), one])),
      resources: { "arn:aws:s3:::reports": resource() }
    })
  )

const question: PathsQuestion = {
  from: { type: "user", arn: user },
  action: "s3:GetObject",
  resource: "arn:aws:s3:::reports/2026.csv"
}

export const ask = (where: World.World, more: Partial<PathsQuestion> = {}): Promise<PathsAnswer> =>
  Effect.runPromise(findPaths(where, { ...question, ...more }))

/** The names of the roles of each chain, in order. */
export const names = ({ chains }: PathsAnswer): ReadonlyArray<ReadonlyArray<string>> =>
  chains.map(({ hops }) => hops.map((hop) => hop.role.slice(hop.role.lastIndexOf("/") + 1)))

/** Which chains there are, and how certain they are. */
export const found = async (where: World.World, more: Partial<PathsQuestion> = {}) => {
  const answer = await ask(where, more)
  return [answer.found, names(answer)]
}
