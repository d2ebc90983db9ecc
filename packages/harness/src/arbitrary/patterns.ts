import type { PatternElement } from "@countersign/engine"
import fc from "fast-check"
import { mostly, simplestFirst } from "./mostly.ts"
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

const several = (values: ReadonlyArray<string>): fc.Arbitrary<ReadonlyArray<string>> =>
  fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3, size: "max" })

const element = (values: ReadonlyArray<string>, negatable: boolean): fc.Arbitrary<PatternElement> =>
  fc.record({
    negated: negatable ? mostly(3, false, true) : fc.constant(false),
    values: several(values)
  })

/** `Action` or `NotAction`, `*` among them. */
export const action: fc.Arbitrary<PatternElement> = simplestFirst(
  { arbitrary: fc.constant(all), weight: 2 },
  { arbitrary: element(actionPatterns, true), weight: 3 }
)

/** The `Action` of a resource control policy, which names its services. */
export const controlledAction: fc.Arbitrary<PatternElement> = element(actionPatterns, false)

/** The `Action` of a trust policy. */
export const trustAction: fc.Arbitrary<PatternElement> = element(
  ["sts:AssumeRole", "sts:TagSession", "sts:*", "sts:Assume*"],
  false
)

/** The `Action` of a trust policy's statement for an identity provider. */
export const federatedAction: fc.Arbitrary<PatternElement> = element(
  ["sts:AssumeRoleWithSAML", "sts:TagSession"],
  false
)

/** `Resource` or `NotResource`. */
export const resource: fc.Arbitrary<PatternElement> = simplestFirst(
  { arbitrary: fc.constant(all), weight: 2 },
  { arbitrary: element(resourcePatterns, true), weight: 3 }
)
