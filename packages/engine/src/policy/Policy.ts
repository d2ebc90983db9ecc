import type { PolicyDocument } from "./PolicyDocument.ts"

/** The text a policy was read from, kept so that a proof can point into it. */
export interface PolicySourceText {
  readonly file: string
  readonly text: string
}

/** A policy as it is attached somewhere: a name for people, its document and, where there is one, its text. */
export interface Policy {
  readonly name: string
  readonly document: PolicyDocument
  readonly source?: PolicySourceText
  /** What carries it in the request at hand: the ARN of a user, group, role or resource, or an endpoint's id. */
  readonly attachedTo?: string
}
