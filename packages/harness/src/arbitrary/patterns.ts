import type { PatternElement } from "@countersign/engine"
import type { Recipe } from "./Choices.ts"
import { always, map, mostly, oneOf, several, weighted } from "./recipes.ts"
import { accounts, asks, resourceKinds, resources, roleAsks } from "./vocabulary.ts"

const actions: ReadonlyArray<string> = [
  ...new Set([
    ...resourceKinds.flatMap((kind) => asks[kind].map(([action]) => action)),
    ...roleAsks.map(([action]) => action)
  ])
].filter((action) => !action.startsWith("S3:"))

const serviceOf = (action: string): string => action.slice(0, action.indexOf(":"))

const ofServices = [...new Set(actions.map(serviceOf))].map((service) => `${service}:*`)

const globs = ["s3:Get*", "s3:*Object", "S3:get?bject", "s3:GetObjec?", "sqs:S*Message", "kms:*e*", "sts:*Role"]

const actionPatterns: ReadonlyArray<string> = [...actions, ...ofServices, ...globs]

const resourcePatterns: ReadonlyArray<string> = [
  ...resources,
  ...accounts
    .slice(0, 2)
    .flatMap((account) => [
      `arn:aws:s3:::data-${account.slice(0, 1)}/*`,
      `arn:aws:s3:::data-${account.slice(0, 1)}/red/*`,
      `arn:aws:sqs:*:${account}:*`,
      `arn:aws:iam::${account}:role/*`
    ]),
  "arn:aws:s3:::data-*",
  "arn:aws:s3:::data-?/*",
  "arn:aws:s3:::data-1/${aws:PrincipalTag/team}/*",
  "arn:aws:s3:::data-?/${aws:username}/*",
  "arn:aws:s3:::data-?/${aws:PrincipalTag/team, 'red'}/report.csv",
  "arn:aws:s3:::Data-1/*",
  "arn:aws:sqs:*:*:j?bs",
  "arn:aws:kms:eu-west-1:*:key/*",
  "arn:aws:lambda:*:*:function:run:*",
  "arn:aws:s3:*:*:accesspoint/*"
]

const all: PatternElement = { negated: false, values: ["*"] }

const some = (values: ReadonlyArray<string>): Recipe<ReadonlyArray<string>> => several(oneOf(values), 1, 3)

const element = (values: ReadonlyArray<string>): Recipe<PatternElement> =>
  map(some(values), (chosen) => ({ negated: false, values: chosen }))

const negatable = (values: ReadonlyArray<string>): Recipe<PatternElement> => {
  const chosen = some(values)
  const negated = mostly(3, false, true)
  return (choices) => ({ negated: negated(choices), values: chosen(choices) })
}

/** `Action` or `NotAction`, `*` among them. */
export const action: Recipe<PatternElement> = weighted([2, always(all)], [3, negatable(actionPatterns)])

/** The `Action` of a resource control policy, which names its services. */
export const controlledAction: Recipe<PatternElement> = element(actionPatterns)

/** The `Action` of a trust policy. */
export const trustAction: Recipe<PatternElement> = element(["sts:AssumeRole", "sts:TagSession", "sts:*", "sts:Assume*"])

/** The `Action` of a trust policy's statement for an identity provider. */
export const federatedAction: Recipe<PatternElement> = element(["sts:AssumeRoleWithSAML", "sts:TagSession"])

/** `Resource` or `NotResource`. */
export const resource: Recipe<PatternElement> = weighted([2, always(all)], [3, negatable(resourcePatterns)])
