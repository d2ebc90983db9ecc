/** A statement as the workloads write it: the part of AWS's grammar that every peer can say in some way. */
export interface StatementJson {
  readonly Sid?: string
  readonly Effect: "Allow" | "Deny"
  readonly Principal?: "*" | { readonly AWS: string }
  readonly Action: ReadonlyArray<string>
  readonly Resource: ReadonlyArray<string>
  /** One key an operator, and every key is there in every request. */
  readonly Condition?: Readonly<Partial<Record<Operator, Readonly<Record<string, ReadonlyArray<string>>>>>>
}

/** The condition operators that the workloads use. */
export type Operator = "Bool" | "IpAddress" | "NotIpAddress" | "StringEquals" | "StringLike" | "StringNotEquals"

/** A policy document of such statements. */
export interface PolicyJson {
  readonly Version: "2012-10-17"
  readonly Statement: ReadonlyArray<StatementJson>
}

/** A policy document of the current version. */
export const policyJson = (...statements: ReadonlyArray<StatementJson>): PolicyJson => ({
  Version: "2012-10-17",
  Statement: statements
})
